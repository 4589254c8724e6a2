/** The trust graph and what can be read from it: structure, diagnosis, maturity, decomposition, readiness and plan. */
@org.jspecify.annotations.NullMarked
module org.clusterdev.graph {
    requires transitive org.clusterdev.model;
    requires transitive org.jgrapht.core;
    requires transitive org.jspecify;
    requires com.google.common;
    requires org.slf4j;

    exports org.clusterdev.graph;
    exports org.clusterdev.graph.trust;
    exports org.clusterdev.graph.measure;
    exports org.clusterdev.graph.maturity;
    exports org.clusterdev.graph.decompose;
    exports org.clusterdev.graph.readiness;
    exports org.clusterdev.graph.plan;
}
