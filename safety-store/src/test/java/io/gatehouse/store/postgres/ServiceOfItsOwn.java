package io.gatehouse.store.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A service that starts its database and then waits to be killed. */
final class ServiceOfItsOwn {

    private ServiceOfItsOwn() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println("started");
        System.in.read();
        database.close();
    }
}
