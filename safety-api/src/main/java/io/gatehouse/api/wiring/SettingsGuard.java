package io.gatehouse.api.wiring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;

/** Refuses to start with a setting that nobody reads: a slip of the pen must not leave a door open. */
final class SettingsGuard implements BeanFactoryPostProcessor, Ordered {

    private static final String PREFIX = "gatehouse.";
    private static final String VARIABLE_PREFIX = "GATEHOUSE_";

    /** What the launcher reads, and what Kubernetes and Docker set by themselves beside a service called gatehouse. */
    private static final Pattern FOR_OTHERS =
            Pattern.compile("KEY|JDK_ROOTS|(.+_)?(SERVICE_(HOST|PORT(_.+)?)|PORT(_[0-9]+_(TCP|UDP|SCTP)(_.+)?)?)");

    private final ConfigurableEnvironment environment;

    SettingsGuard(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Before other guards, which may stumble over the same slip and say less about it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        KnownSettings known = known(factory);
        List<String> faults = environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> faults((EnumerablePropertySource<?>) source, known))
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            throw new UnknownSettingException(faults);
        }
    }

    private static Stream<String> faults(EnumerablePropertySource<?> source, KnownSettings known) {
        return source instanceof SystemEnvironmentPropertySource
                ? Stream.of(source.getPropertyNames()).flatMap(name -> variableFault(name, known).stream())
                : Stream.of(source.getPropertyNames()).flatMap(name -> fault(name, known).stream());
    }

    private static Optional<String> fault(String name, KnownSettings known) {
        return Optional.of(name)
                .filter(each -> each.startsWith(PREFIX))
                .map(each -> each.substring(PREFIX.length()))
                .filter(each -> !known.holds(each))
                .map(each -> sentence(name, known.hint(each)));
    }

    private static Optional<String> variableFault(String name, KnownSettings known) {
        return Optional.of(name)
                .filter(each -> each.startsWith(VARIABLE_PREFIX))
                .map(each -> each.substring(VARIABLE_PREFIX.length()))
                .filter(each -> !known.holdsVariable(each))
                .filter(each -> !FOR_OTHERS.matcher(each).matches())
                .map(each -> each.toLowerCase(Locale.ROOT).replaceFirst("_", "."))
                .map(each -> sentence(name, known.hint(each)));
    }

    private static String sentence(String name, String hint) {
        return "There is no setting \"" + name + "\"; below gatehouse, " + hint;
    }

    private static KnownSettings known(ConfigurableListableBeanFactory factory) {
        KnownSettings known = new KnownSettings();
        for (String bean : factory.getBeanDefinitionNames()) {
            @Nullable String type = factory.getBeanDefinition(bean).getBeanClassName();
            // The name of a group's bean begins with its prefix: no other class has to be loaded for this.
            if (type != null && bean.startsWith(PREFIX)) {
                addGroup(ClassUtils.resolveClassName(type, factory.getBeanClassLoader()), known);
            }
        }
        return known;
    }

    private static void addGroup(Class<?> type, KnownSettings known) {
        @Nullable
        ConfigurationProperties group = AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class);
        if (group != null && type.isRecord()) {
            known.add(group.prefix().substring(PREFIX.length()), type);
        }
    }
}
