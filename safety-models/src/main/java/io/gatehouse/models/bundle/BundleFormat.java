package io.gatehouse.models.bundle;

/** How the weights of a bundle are stored. */
public enum BundleFormat {
    /** A scripted PyTorch module that carries its own graph, {@code *.pt}. */
    TORCHSCRIPT,
    /** Named parameters (safetensors) of an architecture that this project builds from DJL blocks. */
    DJL
}
