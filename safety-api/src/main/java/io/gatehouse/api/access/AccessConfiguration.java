package io.gatehouse.api.access;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;

/** The door: who may come in, and to which room. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {

    private static final AuthenticationEntryPoint UNKNOWN = (request, response, failure) -> {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gatehouse\"");
        Problems.send(
                response,
                HttpStatus.UNAUTHORIZED,
                "Send a known API key in the header " + KeyAuthentication.HEADER + " or as a bearer token.");
    };

    private static final AccessDeniedHandler FORBIDDEN = (request, response, failure) -> Problems.send(
            response, HttpStatus.FORBIDDEN, "This API key is known, but its role does not allow this request.");

    @Bean
    static ListenGuard listenGuard(Environment environment) {
        return new ListenGuard(environment);
    }

    @Bean
    AuthenticationManager keyAuthentication(AccessSettings settings) {
        return new KeyAuthentication(settings.keys());
    }

    /** For every request that the console, whose door is its own, leaves. */
    @Bean
    SecurityFilterChain accessRules(HttpSecurity http, AccessSettings settings) throws Exception {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (settings.keys().isEmpty()) {
            return http.addFilterBefore(new LoopbackOnlyFilter(), AuthorizationFilter.class)
                    .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }
        return http.addFilterBefore(keyFilter(new KeyAuthentication(settings.keys())), AuthorizationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(UNKNOWN).accessDeniedHandler(FORBIDDEN))
                .authorizeHttpRequests(AccessConfiguration::rules)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rooms) {
        // A request is judged when it comes in; its asynchronous or failed end is the same request.
        rooms.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/health", "/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/openapi", "/openapi.yaml", "/openapi/**", "/docs", "/swagger-ui/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/scan", "/scans/*/appeal")
                .hasRole(Role.SCANNER.name())
                .requestMatchers(HttpMethod.GET, "/scans", "/scans/**")
                .hasRole(Role.SCANNER.name())
                .requestMatchers("/reviews", "/reviews/**")
                .hasRole(Role.REVIEWER.name())
                .requestMatchers(HttpMethod.GET, "/metrics")
                .hasRole(Role.METRICS.name())
                .anyRequest()
                .hasRole(Role.ADMIN.name());
    }

    private static AuthenticationFilter keyFilter(KeyAuthentication keys) {
        AuthenticationFilter filter = new AuthenticationFilter((AuthenticationManager) keys, keys);
        filter.setSuccessHandler((request, response, holder) -> {});
        filter.setFailureHandler(new AuthenticationEntryPointFailureHandler(UNKNOWN));
        return filter;
    }
}
