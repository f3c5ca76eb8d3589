package io.gatehouse.api.cli;

import io.gatehouse.api.access.NewKey;
import io.gatehouse.api.access.Role;
import java.security.SecureRandom;
import java.util.List;
import picocli.CommandLine.Command;

/** Makes the secrets that {@code docker-compose.yml} asks for. */
@Command(
        name = "compose-env",
        mixinStandardHelpOptions = true,
        description = "Prints fresh secrets for docker-compose.yml: ./gatehouse compose-env > .env")
final class ComposeEnvCommand implements Runnable {

    private static final List<Role> ROLES = List.of(Role.SCANNER, Role.REVIEWER, Role.METRICS);

    @Override
    public void run() {
        SecureRandom random = new SecureRandom();
        System.out.println("POSTGRES_PASSWORD=" + secret("postgres", random));
        System.out.println("GRAFANA_PASSWORD=" + secret("grafana", random));
        for (Role role : ROLES) {
            NewKey key = NewKey.create(role.name(), role, random);
            System.out.println(role + "_KEY=" + key.secret());
            System.out.println(role + "_KEY_SHA256=" + key.entry().sha256());
        }
    }

    /** Any long random word will do; a key is one. */
    private static String secret(String name, SecureRandom random) {
        return NewKey.create(name, Role.ADMIN, random).secret();
    }
}
