package org.clusterdev.graph;

import static org.clusterdev.model.action.Complexity.INFORMATION;
import static org.clusterdev.model.action.Complexity.JOINT_EVENT;
import static org.clusterdev.model.action.Complexity.POOLED_TRADE;
import static org.clusterdev.model.action.GainType.COST_SAVING;
import static org.clusterdev.model.action.GainType.INFRASTRUCTURE;
import static org.clusterdev.model.action.GainType.QUALITY;
import static org.clusterdev.model.actor.DevelopmentAgent.fullTime;
import static org.clusterdev.model.actor.Support.FINANCIAL;
import static org.clusterdev.model.history.CompletedAction.success;

import java.time.LocalDate;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.TrackRecord;

/** The five weavers of the tour, for tests. */
public final class Weavers {

    public static final LocalDate DAY = LocalDate.of(2005, 3, 18);

    public static final Network NETWORK =
            Network.of("weavers", Firm.listOf("INR 15000", "asha", "bina", "chand", "devi", "esha"));

    public static final TrackRecord PAST = TrackRecord.of(
            success(INFORMATION, "2004-02-10", NETWORK),
            success(JOINT_EVENT, "2004-09-01", NETWORK),
            success(JOINT_EVENT, "2005-01-15", NETWORK));

    public static final JointAction YARN = JointAction.of(
                    "bulk yarn",
                    POOLED_TRADE,
                    Task.of("trial lot", "INR 45000", QUALITY, "INR 75000"),
                    Task.of("godown", "INR 50000", INFRASTRUCTURE, "INR 20000").after("trial lot"),
                    Task.of("season's lot", "INR 45000", COST_SAVING, "INR 120000")
                            .afterSuccessOf("godown"))
            .withQuorum(4);

    public static final Cluster CLUSTER = Cluster.of("Chanderi", NETWORK).with(fullTime("farah", FINANCIAL));

    private Weavers() {}

    public static NetworkStudy study() {
        return NetworkStudy.of(CLUSTER, NETWORK, PAST, DAY);
    }
}
