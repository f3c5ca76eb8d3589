package io.gatehouse.api.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keys who may ask for what; empty means that only this machine may, for everything */
@ConfigurationProperties(prefix = "gatehouse.access", ignoreUnknownFields = false)
public record AccessSettings(@DefaultValue List<ApiKey> keys) {

    public AccessSettings {
        keys = List.copyOf(keys);
        Set<String> names = new HashSet<>();
        for (ApiKey key : keys) {
            if (!names.add(key.name())) {
                throw new IllegalArgumentException("gatehouse.access.keys has two keys named \"" + key.name() + '"');
            }
        }
    }
}
