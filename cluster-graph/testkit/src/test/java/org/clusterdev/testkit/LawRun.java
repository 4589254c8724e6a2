package org.clusterdev.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of a class of laws in the real engine: which laws ran, and what those that failed said. */
final class LawRun implements TestExecutionListener {

    static {
        readTheEngine();
    }

    private final Set<String> ran = new TreeSet<>();
    private final Map<String, String> broken = new LinkedHashMap<>();

    private LawRun() {}

    /** All laws of a class. */
    static LawRun of(Class<?> laws) {
        return of(DiscoverySelectors.selectClass(laws), "BOUNDED");
    }

    /** One law of a class, without looking for the smallest case on which it fails. */
    static LawRun of(Class<?> laws, String law) {
        return of(method(laws, law), "OFF");
    }

    /** One law of a class, down to the smallest case on which it fails. */
    static LawRun smallest(Class<?> laws, String law) {
        return of(method(laws, law), "BOUNDED");
    }

    private static DiscoverySelector method(Class<?> laws, String law) {
        Method method = Stream.of(laws.getMethods())
                .filter(each -> each.getName().equals(law))
                .findFirst()
                .orElseThrow(() -> new AssertionError(laws + " has no law " + law));
        return DiscoverySelectors.selectMethod(laws, method);
    }

    private static LawRun of(DiscoverySelector what, String shrinking) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(what)
                .configurationParameter("jqwik.database", runs())
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.shrinking.default", shrinking)
                // What fails here is meant to fail: none of it in the log.
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        LawRun run = new LawRun();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    /** A place for jqwik's memory that is thrown away; without any it would complain at each run. */
    private static String runs() {
        try {
            Path folder = Files.createTempDirectory("laws");
            Path file = folder.resolve("runs");
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit(); // before its folder: the last one named goes first
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine comes as a module by way of jqwik's interface, and ours does not require it. */
    private static void readTheEngine() {
        try {
            Module engine =
                    Class.forName("org.junit.platform.engine.TestEngine").getModule();
            LawRun.class.getModule().addReads(engine);
        } catch (ClassNotFoundException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .ifPresent(law -> finished(law, result));
    }

    private void finished(String law, TestExecutionResult result) {
        ran.add(law);
        result.getThrowable().ifPresent(thrown -> broken.put(law, "" + thrown.getMessage()));
    }

    Set<String> ran() {
        return ran;
    }

    /** The laws that failed, each with its message. */
    Map<String, String> broken() {
        return broken;
    }
}
