package io.gatehouse.api.cli;

import io.gatehouse.api.access.NewKey;
import io.gatehouse.api.access.Role;
import java.security.SecureRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes an API key. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Makes an API key and says how to configure it. The key is shown once and stored nowhere.")
final class KeyCommand implements Runnable {

    @Parameters(index = "0", paramLabel = "NAME", description = "Who holds the key.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ROLE", description = "One of ${COMPLETION-CANDIDATES}.")
    private Role role = Role.SCANNER;

    @Override
    public void run() {
        NewKey key = NewKey.create(name, role, new SecureRandom());
        System.out.println("""
                The key, for %s alone:

                  %s

                For the service, in config/application.yaml where it starts:

                  gatehouse.access.keys:
                    - { name: "%s", roles: [%s], sha256: %s }

                or as environment variables (0 counts the keys):

                  GATEHOUSE_ACCESS_KEYS_0_NAME='%s'
                  GATEHOUSE_ACCESS_KEYS_0_ROLES=%s
                  GATEHOUSE_ACCESS_KEYS_0_SHA256=%s""".formatted(
                        name,
                        key.secret(),
                        name,
                        role,
                        key.entry().sha256(),
                        name,
                        role,
                        key.entry().sha256()));
    }
}
