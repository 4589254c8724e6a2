package org.clusterdev.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of a class of laws in the real engine: which laws ran, and what those that failed said. */
final class LawRun implements TestExecutionListener {

    private final Set<String> ran = new TreeSet<>();
    private final Map<String, String> broken = new LinkedHashMap<>();

    private LawRun() {}

    static LawRun of(Class<?> laws) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(laws))
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.failures.after.default", "SAMPLE_FIRST")
                .configurationParameter(
                        "jqwik.reporting.usejunitplatform", "true") // keeps expected failures out of the log
                .build();
        LawRun run = new LawRun();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, run);
        return run;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (!test.isTest()) {
            return;
        }
        ran.add(test.getDisplayName());
        result.getThrowable().ifPresent(thrown -> broken.put(test.getDisplayName(), "" + thrown.getMessage()));
    }

    Set<String> ran() {
        return ran;
    }

    /** The laws that failed, each with its message. */
    Map<String, String> broken() {
        return broken;
    }
}
