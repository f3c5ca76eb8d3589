# TorchScript, in the dialect that torch.jit.save writes: PyTorch's quantised products have no call in DJL.
# The module keeps nothing; what pack() returns is handed to forward() again.
class QuantizedEncoder(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # weights: (out, in) each. Rows are rounded to -63..63, so that two products of a weight and an activation of
  # eight bits fit the sixteen bits in which processors without VNNI add them up.
  def pack(self: __torch__.QuantizedEncoder,
    weights: List[Tensor]) -> List[__torch__.torch.classes.quantized.LinearPackedParamsBase]:
    packed = annotate(List[__torch__.torch.classes.quantized.LinearPackedParamsBase], [])
    for i in range(torch.len(weights)):
      largest = torch.amax(torch.abs(weights[i]), [1])
      scales = torch.div(torch.clamp_min(largest, 9.9999999999999998e-13), 63.)
      zeros = torch.zeros_like(scales, dtype=4)
      rounded = torch.quantize_per_channel(weights[i], scales, zeros, 0, 12)
      _0 = torch.append(packed, ops.quantized.linear_prepack(rounded, None))
    return packed

  # ids: (batch, length); mask: (batch, length), ones and where a row is padded zeros.
  # packed: of each layer the weights of attention, output, up, down.
  # rest: embedding, position, gamma, beta; of each layer the biases of attention and output, gamma, beta, the
  # biases of up and down, gamma, beta; then weight and bias of the hidden layer and of the head.
  def forward(self: __torch__.QuantizedEncoder,
    ids: Tensor,
    mask: Tensor,
    packed: List[__torch__.torch.classes.quantized.LinearPackedParamsBase],
    rest: List[Tensor],
    heads: int) -> Tensor:
    words = torch.embedding(rest[0], ids)
    places = torch.slice(rest[1], 0, 0, torch.size(ids, 1))
    x = (self).normed(torch.add(words, places), rest[2], rest[3], )
    below = torch.mul(torch.sub(torch.unsqueeze(torch.unsqueeze(mask, 1), 1), 1.), 10000.)
    for layer in range(torch.floordiv(torch.len(packed), 4)):
      at = torch.mul(layer, 4)
      own = torch.add(torch.mul(layer, 8), 4)
      seen = (self).attended((self).mapped(x, packed[at], rest[own], ), below, heads, )
      out = (self).mapped(seen, packed[torch.add(at, 1)], rest[torch.add(own, 1)], )
      x = (self).normed(torch.add_(out, x), rest[torch.add(own, 2)], rest[torch.add(own, 3)], )
      wide = torch.gelu_((self).mapped(x, packed[torch.add(at, 2)], rest[torch.add(own, 4)], ))
      out = (self).mapped(wide, packed[torch.add(at, 3)], rest[torch.add(own, 5)], )
      x = (self).normed(torch.add_(out, x), rest[torch.add(own, 6)], rest[torch.add(own, 7)], )
    weights = torch.unsqueeze(mask, 2)
    mean = torch.div(torch.sum(torch.mul(x, weights), [1]), torch.sum(weights, [1]))
    pooled = torch.cat([torch.select(x, 1, 0), mean], 1)
    head = torch.sub(torch.len(rest), 4)
    rows = annotate(List[Tensor], [])
    # Row by row, for how a product of matrices adds up depends on how many rows there are.
    for row in range(torch.size(pooled, 0)):
      product = torch.mv(rest[head], torch.select(pooled, 0, row))
      hidden = torch.gelu(torch.add(product, rest[torch.add(head, 1)]))
      logits = torch.add(torch.mv(rest[torch.add(head, 2)], hidden), rest[torch.add(head, 3)])
      _0 = torch.append(rows, logits)
    return torch.stack(rows)

  # Every vector has a scale of its own, so that nothing depends on what stands beside it in a batch.
  def mapped(self: __torch__.QuantizedEncoder,
    x: Tensor,
    packed: __torch__.torch.classes.quantized.LinearPackedParamsBase,
    bias: Tensor) -> Tensor:
    highest = torch.maximum(torch.amax(x, [-1], True), torch.neg(torch.amin(x, [-1], True)))
    largest = torch.clamp_min(highest, 9.9999999999999998e-13)
    unit = torch.mul(x, torch.reciprocal(largest))
    # Steps of 1/127 about 128.
    product = ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32(unit, 0.0078740157480314960, 128, packed)
    return torch.add_(torch.mul_(product, largest), bias)

  def normed(self: __torch__.QuantizedEncoder,
    x: Tensor,
    gamma: Tensor,
    beta: Tensor) -> Tensor:
    return torch.layer_norm(x, [torch.size(gamma, 0)], gamma, beta, 9.9999999999999998e-13)

  def attended(self: __torch__.QuantizedEncoder,
    projected: Tensor,
    below: Tensor,
    heads: int) -> Tensor:
    batch = torch.size(projected, 0)
    length = torch.size(projected, 1)
    width = torch.floordiv(torch.size(projected, 2), 3)
    split = torch.reshape(projected, [batch, length, 3, heads, torch.floordiv(width, heads)])
    three = torch.permute(split, [2, 0, 3, 1, 4])
    seen = torch.scaled_dot_product_attention(three[0], three[1], three[2], below)
    return torch.reshape(torch.transpose(seen, 1, 2), [batch, length, width])
