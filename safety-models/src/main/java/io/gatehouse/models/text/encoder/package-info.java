/** A small pretrained transformer that reads word pieces: its vocabulary, weights, inference and fine-tuning. */
@NullMarked
package io.gatehouse.models.text.encoder;

import org.jspecify.annotations.NullMarked;
