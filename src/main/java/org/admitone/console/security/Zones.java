package org.admitone.console.security;

import jakarta.servlet.DispatcherType;
import org.admitone.console.SchoolSettings;
import org.admitone.console.Teaching;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/// The three zones of the house, and nothing beside them: learners (a device's signature is checked by each endpoint),
/// staff (a session cookie), programs (an API key). What belongs to no zone is not there.
@Configuration(proxyBeanMethods = false)
class Zones {

    private static final SecurityContextRepository CONTEXTS = new RequestAttributeSecurityContextRepository();

    @Bean
    @Order(1)
    SecurityFilterChain staff(HttpSecurity http, ClosedDoors closed, SignInDesk desk, StaffCookie cookie, HouseCsrf forms, Teaching teaching)
            throws Exception {
        bare(http).securityMatcher("/console", "/console/**")
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .addFilterBefore(new StaffSessionFilter(desk, cookie, CONTEXTS), AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> rules
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers(PublicEndpoints.WAYS_IN.toArray(String[]::new)).permitAll()
                        .anyRequest().access(new ConsoleAccess(teaching)))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(closed.toSignIn())
                        .accessDeniedHandler(closed.notAllowed()));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        AnswerHeaders.onFiles(http);
        withoutDefaults(http).securityMatcher("/assets/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everybody(HttpSecurity http, ClosedDoors closed, SchoolSettings school) throws Exception {
        bare(http).csrf(AbstractHttpConfigurer::disable)      // no cookie gives any power here
                .authorizeHttpRequests(rules -> rules
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers(PublicEndpoints.LEARNERS.toArray(String[]::new)).permitAll()
                        .requestMatchers(PublicEndpoints.FILES.toArray(String[]::new)).permitAll()
                        .requestMatchers(PublicEndpoints.HOUSE.toArray(String[]::new)).permitAll()
                        .requestMatchers(PublicEndpoints.HOOKS.toArray(String[]::new)).permitAll()
                        .requestMatchers(PublicEndpoints.GALLERY).access((who, where) -> new AuthorizationDecision(school.gallery()))
                        .anyRequest().denyAll())
                .exceptionHandling(faults -> faults.authenticationEntryPoint(closed.nothingHere()));
        return http.build();
    }

    /// Every credential is checked by a filter of ours; Spring's user lists are not used.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("no user lists here");
        };
    }

    static HttpSecurity bare(HttpSecurity http) throws Exception {
        AnswerHeaders.on(http);
        return withoutDefaults(http);
    }

    private static HttpSecurity withoutDefaults(HttpSecurity http) throws Exception {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(CONTEXTS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
