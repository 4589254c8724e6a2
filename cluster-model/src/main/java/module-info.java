/** The domain model: firms, stakeholders, networks, joint actions and their record, as immutable types. */
@SuppressWarnings("module") // the module that may see the internal package is built after this one
@org.jspecify.annotations.NullMarked
module org.clusterdev.model {
    requires com.google.common;
    requires transitive org.joda.money;
    requires transitive org.jspecify;

    exports org.clusterdev.model;
    exports org.clusterdev.model.actor;
    exports org.clusterdev.model.funding;
    exports org.clusterdev.model.action;
    exports org.clusterdev.model.cluster;
    exports org.clusterdev.model.history;
    exports org.clusterdev.model.evidence;
    exports org.clusterdev.model.programme;
    exports org.clusterdev.model.internal to
            org.clusterdev.graph;
}
