package io.gatehouse.api.cli;

import io.gatehouse.api.GatehouseApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the service in the foreground until it is stopped. */
@Command(
        name = "serve",
        description = "Runs the service until Ctrl+C. Settings may follow, for example --server.port=9090.")
final class ServeCommand implements Callable<Integer> {

    /** Grows while the command line is read. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(GatehouseApplication.class);
        application.addListeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        try {
            application.run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            // Spring has already said why on the terminal.
            return 1;
        }
        closed.await();
        return 0;
    }
}
