package io.gatehouse.api.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Refuses to start, before anything else is built, where the service would be open to others. */
final class ListenGuard implements BeanFactoryPostProcessor {

    private final Environment environment;

    ListenGuard(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        Binder binder = Binder.get(environment);
        boolean keys = binder.bind("gatehouse.access", AccessSettings.class)
                .map(settings -> !settings.keys().isEmpty())
                .orElse(false);
        @Nullable
        InetAddress address = binder.bind("server.address", InetAddress.class).orElse(null);
        if (!keys && (address == null || !address.isLoopbackAddress())) {
            throw new UnprotectedAddressException(address == null ? "every address" : address.getHostAddress());
        }
    }
}
