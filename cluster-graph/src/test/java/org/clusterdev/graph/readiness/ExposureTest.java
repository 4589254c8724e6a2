package org.clusterdev.graph.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.Decomposer;
import org.clusterdev.graph.decompose.FirmShare;
import org.clusterdev.graph.decompose.Overruns;
import org.clusterdev.graph.decompose.RiskLimits;
import org.clusterdev.model.action.Complexity;
import org.clusterdev.model.action.GainType;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.TrackRecord;
import org.junit.jupiter.api.Test;

/** What must not be claimed of many steps. */
class ExposureTest {

    private static final Network ALONE = Network.of("alone", Firm.listOf("INR 100", "asha"));
    private static final NetworkStudy STUDY = NetworkStudy.of(
                    Cluster.of("Chanderi", ALONE), ALONE, TrackRecord.EMPTY, LocalDate.of(2005, 3, 18))
            .with(RiskLimits.fixed());

    /** The share of the only firm, each task being a step. */
    private static FirmShare stepByStep(Task... tasks) {
        List<List<String>> steps = new ArrayList<>();
        for (Task task : tasks) {
            steps.add(List.of(task.id()));
        }
        return STUDY.readiness(JointAction.of("lots", Complexity.INFORMATION, tasks), steps)
                .plan()
                .orElseThrow()
                .firm("asha");
    }

    private static Task repaid(String id, String amount) {
        return Task.of(id, amount, GainType.TURNOVER, amount);
    }

    @Test
    void moreStepsMayExposeMore() {
        FirmShare two = stepByStep(repaid("a", "INR 2"), repaid("b", "INR 2"));
        FirmShare three = stepByStep(repaid("a", "INR 3"), repaid("b", "INR 0.50"), repaid("c", "INR 0.50"));
        assertThat(two.cost()).isEqualTo(three.cost());
        assertThat(two.exposure()).hasToString("INR 2.00");
        assertThat(three.exposure()).hasToString("INR 3.00");
        assertThat(two.divisibility()).isEqualTo(0.5);
        assertThat(three.divisibility()).isEqualTo(0.25);
    }

    @Test
    void aHundredSlicesWithAllBenefitAtTheEndExposeAllTheCost() {
        Task[] slices = new Task[100];
        for (int slice = 0; slice < slices.length; slice++) {
            Task paid = Task.of("t" + slice, "INR 1");
            slices[slice] = slice == 0 ? paid : paid.afterSuccessOf("t" + (slice - 1));
        }
        slices[99] = Task.of("t99", "INR 1", GainType.TURNOVER, "INR 500").afterSuccessOf("t98");
        FirmShare share = stepByStep(slices);
        assertThat(share.exposure()).isEqualTo(share.cost()).hasToString("INR 100.00");
        assertThat(share.divisibility()).isZero();
    }

    @Test
    void aPlanMadeByHandBearsWhatTheStudyAsksPlansToBear() {
        JointAction lots = JointAction.of("lots", Complexity.INFORMATION, repaid("a", "INR 90"), repaid("b", "INR 90"));
        List<List<String>> steps = List.of(List.of("a"), List.of("b"));
        NetworkStudy cautious = STUDY.with(Decomposer.standard().withOverruns(Overruns.of(1, "10 %")));
        assertThat(cautious.readiness(lots, steps)
                        .plan()
                        .orElseThrow()
                        .firm("asha")
                        .worstOutOfPocket())
                .hasToString("[INR 99.00, INR 99.00]");
        NetworkStudy timid = STUDY.with(Decomposer.standard().withOverruns(Overruns.of(2, "10 %")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timid.readiness(lots, steps))
                .withMessageContaining("INR 108 out of pocket, if a, b overrun");
    }
}
