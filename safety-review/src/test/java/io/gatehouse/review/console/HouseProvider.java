package io.gatehouse.review.console;

import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real OpenID provider, which knows two people; one of them is a reviewer. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    OAuth2AuthorizationServerAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
})
class HouseProvider {

    static final String PASSWORD = "known to the house alone";

    private static final String CLIENT = "spring.security.oauth2.authorizationserver.client.console.registration.";

    /** Returns its address. Redirects to any port of this machine are its to allow (RFC 8252, section 7.3). */
    static String start() {
        return "http://localhost:"
                + new SpringApplicationBuilder(HouseProvider.class)
                        .properties(Map.of(
                                "server.port",
                                "0",
                                "spring.main.banner-mode",
                                "off",
                                CLIENT + "client-id",
                                "gatehouse",
                                CLIENT + "client-secret",
                                "{noop}secret",
                                CLIENT + "client-authentication-methods",
                                "client_secret_basic",
                                CLIENT + "authorization-grant-types",
                                "authorization_code",
                                CLIENT + "scopes",
                                "openid",
                                CLIENT + "redirect-uris",
                                "http://127.0.0.1/console/sign-in/from/house"))
                        .run()
                        .getEnvironment()
                        .getRequiredProperty("local.server.port");
    }

    @Bean
    InMemoryUserDetailsManager people() {
        return new InMemoryUserDetailsManager(person("ada@example.org"), person("visitor@example.org"));
    }

    private static UserDetails person(String name) {
        return User.withUsername(name)
                .password("{noop}" + PASSWORD)
                .roles("PERSON")
                .build();
    }
}
