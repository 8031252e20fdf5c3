package org.admitone.api;

import jakarta.servlet.DispatcherType;
import org.admitone.platform.HouseProblem;
import org.admitone.platform.web.Problem;
import org.admitone.platform.web.Problems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// The programs' zone: every address below `/api` needs an API key, whether or not something is there. No cookies, hence
/// no CSRF; answers are data and may not be framed, cached or rendered.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiSecurity {

    private static final String NEEDED = "Send the header Authorization: Bearer with an API key that is in force. Staff make keys in the console.";

    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http, ApiKeys keys, RateLimits limits, Repeats repeats) throws Exception {
        http.securityMatcher("/api", "/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(new ApiKeyFilter(keys), AuthorizationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits), AuthorizationFilter.class)
                .addFilterAfter(new ScopeFilter(), RateLimitFilter.class)
                .addFilterAfter(new RepeatFilter(repeats), ScopeFilter.class)
                .authorizeHttpRequests(rules -> rules
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(faults -> faults
                        .authenticationEntryPoint((request, response, none) -> {
                            response.setHeader("WWW-Authenticate", "Bearer realm=\"api\"");
                            Problems.write(response, Problem.of(HouseProblem.SIGN_IN_NEEDED, NEEDED));
                        })
                        .accessDeniedHandler((request, response, denied) ->
                                Problems.write(response, Problem.of(HouseProblem.NOT_ALLOWED, null))));
        return http.build();
    }

    /// For the whole house: no parameter carries a NUL, which no database text can hold.
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
        return firewall;
    }
}
