package org.admitone.platform.start;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;

/// Refuses to start with a setting that nobody reads: a slip of the pen in `admitone.properties` should not leave the school
/// with a default it believes it changed. Environment variables are left out; ADMITONE_* also speaks to the launcher.
final class UnknownSettings implements BeanFactoryPostProcessor {

    private final ConfigurableEnvironment environment;

    UnknownSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Set<String> known = new TreeSet<>();
        for (String bean : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            Class<?> type = beans.getType(bean, false);
            if (type != null) {
                known.addAll(SettingNames.of(ClassUtils.getUserClass(type)).keySet());
            }
        }
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> named && !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                for (String name : named.getPropertyNames()) {
                    check(name, known);
                }
            }
        }
    }

    private static void check(String given, Set<String> known) {
        if (!given.startsWith("admitone.")) {
            return;
        }
        String uniform = uniform(given.replaceAll("\\[\\d+]$", ""));
        if (known.stream().noneMatch(name -> uniform(name).equals(uniform))) {
            String nearest = known.stream().min(Comparator.comparingInt(name -> distance(uniform(name), uniform))).orElse("none");
            throw new Misuse("There is no setting " + given + ". The nearest is " + nearest + "; all are in docs/operations.md.");
        }
    }

    /// As Spring binds: case and dashes do not count.
    private static String uniform(String name) {
        return ConfigurationPropertyName.adapt(name, '.').toString().replace("-", "").toLowerCase(Locale.ROOT);
    }

    /// Levenshtein's.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @org.springframework.context.annotation.Bean
        static UnknownSettings unknownSettings(ConfigurableEnvironment environment) {
            return new UnknownSettings(environment);
        }
    }
}
