package io.gatehouse.store.postgres;

import java.nio.file.Path;

/** Another service has the data folder. */
public final class DataFolderInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DataFolderInUseException(Path folder) {
        super("another Gatehouse uses the data folder " + folder
                + "; stop it, or give this one a folder of its own with gatehouse.data-dir"
                + " (environment GATEHOUSE_DATA_DIR)");
    }
}
