package io.gatehouse.review.console;

import io.gatehouse.review.lease.ReviewerAccounts;
import io.gatehouse.review.lease.ReviewerRole;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The door of the console: a password or an OpenID provider, then a session; every form carries a token, and pages run
 * no script but the console's own. API keys open nothing here, and a session opens nothing there.
 */
final class ConsoleSecurity {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " media-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private final ReviewerAccounts accounts;
    private final SingleSignOn singleSignOn;
    private final AccessDeniedHandler refused;

    ConsoleSecurity(ReviewerAccounts accounts, SingleSignOn singleSignOn, AccessDeniedHandler refused) {
        this.accounts = accounts;
        this.singleSignOn = singleSignOn;
        this.refused = refused;
    }

    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        if (!singleSignOn.none()) {
            http.oauth2Login(door -> singleSignOn.openIn(door.loginPage("/console/sign-in")));
        }
        return http.securityMatcher("/console", "/console/**")
                .authenticationManager(new ProviderManager(byPassword(), singleSignOn.byProvider()))
                .authorizeHttpRequests(ConsoleSecurity::rules)
                .formLogin(form -> form.loginPage("/console/sign-in")
                        .failureHandler(whyNot())
                        .successHandler(new FirstPage()))
                .requestCache(pages -> pages.requestCache(FirstPage.wanted()))
                .logout(out -> out.logoutUrl("/console/sign-out").logoutSuccessUrl("/console/sign-in?out"))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(refused))
                .headers(ConsoleSecurity::headers)
                .build();
    }

    private static AuthenticationFailureHandler whyNot() {
        ExceptionMappingAuthenticationFailureHandler handler = new ExceptionMappingAuthenticationFailureHandler();
        handler.setExceptionMappings(Map.of(LockedException.class.getName(), "/console/sign-in?often"));
        handler.setDefaultFailureUrl("/console/sign-in?wrong");
        return handler;
    }

    private AuthenticationProvider byPassword() {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(name -> accounts.find(name)
                .map(Viewer::new)
                .orElseThrow(() -> new UsernameNotFoundException("nobody has this name")));
        provider.setPasswordEncoder(new BCryptPasswordEncoder());
        return new CountedTries(provider, accounts, TimeMeter.SYSTEM_NANOTIME);
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rooms) {
        // A request is judged when it comes in; its failed end is the same request.
        rooms.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/console/sign-in", "/console/sign-in/**", "/console/assets/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, ExposurePage.COMFORT, "/console/scans/*/parts/*/look")
                .hasAnyAuthority(authorities(Viewer.READING))
                .requestMatchers(HttpMethod.POST, "/console/**")
                .hasAnyAuthority(authorities(Viewer.LABELLING))
                .requestMatchers("/console/decisions", "/console/reports/**")
                .hasAnyAuthority(authorities(Viewer.SEARCHING))
                .requestMatchers("/console/decisions/**", OverviewPage.PATH, "/console/quality")
                .hasAnyAuthority(authorities(Viewer.OVERSEEING))
                .requestMatchers("/console/cases/**", "/console/scans/**", "/console/appeals/**", "/console/exposure")
                .hasAnyAuthority(authorities(Viewer.READING))
                .anyRequest()
                .authenticated();
    }

    private static String[] authorities(Set<ReviewerRole> roles) {
        return roles.stream().map(Viewer::authority).toArray(String[]::new);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
