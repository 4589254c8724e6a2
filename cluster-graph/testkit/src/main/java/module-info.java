/** The method's principles as laws, and arbitraries to run them on: for the tests of whoever writes a model of their own. */
@org.jspecify.annotations.NullMarked
module org.clusterdev.testkit {
    requires transitive org.clusterdev.graph;
    requires transitive net.jqwik.api;
    requires transitive org.jspecify;

    exports org.clusterdev.testkit;

    provides net.jqwik.api.providers.ArbitraryProvider with
            org.clusterdev.testkit.ClusterArbitraryProvider;
    provides net.jqwik.api.SampleReportingFormat with
            org.clusterdev.testkit.SnapshotReportingFormat;
}
