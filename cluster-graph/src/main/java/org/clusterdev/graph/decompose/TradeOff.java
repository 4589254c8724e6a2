package org.clusterdev.graph.decompose;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.clusterdev.model.Explanation;
import org.clusterdev.model.Principle;

/**
 * What more deliverables buy: for each number of them, from the fewest that any limits allow, how little firms must be able
 * to risk, and how soon each of them sees a benefit; as far as more deliverables still lower the risk (S8, S15).
 *
 * <p>A plan's <em>first benefit</em> is the step by whose end every firm that the action brings anything has got
 * something: firms must see a benefit before they invest further (S7), and the last one to see any is the one that may
 * leave. A row tells the soonest first benefit among the plans that are least exposed, as exposure comes first: a plan may
 * bring benefit sooner at more risk, which is an earlier row's to tell, or a matter of {@link Objective#BENEFIT_FIRST}.
 * Whether a step is enabling is not asked here. Source: ours.
 *
 * <p>Immutable.
 */
public final class TradeOff {

    private static final int SHOWN = 6;

    private final String name;
    private final ImmutableList<Row> rows;

    TradeOff(String name, List<Row> rows) {
        this.name = name;
        this.rows = ImmutableList.copyOf(rows);
    }

    /**
     * One row a number of deliverables, in ascending order; empty if there is nothing to do, or if a firm with a limit of
     * zero would be out of pocket in every plan.
     */
    public List<Row> rows() {
        return rows;
    }

    /** Whether every figure is exact. */
    public boolean isExact() {
        return rows.stream()
                .allMatch(row -> row.exposure().isExact() && row.firstBenefit().isExact());
    }

    /** The table: at most so many deliverables, what firms must be able to risk, and by when each has seen a benefit. */
    public Explanation explain() {
        Explanation table = Explanation.of(headline());
        for (Row row : rows) {
            boolean never = row.firstBenefit().exact().filter(step -> step == 0).isPresent();
            table = table.row(
                    "at most " + row.steps(),
                    row.times() + " times the limits",
                    Principle.S15,
                    never
                            ? "no firm gets anything"
                            : "each firm that gets anything gets something by step " + row.firstBenefit());
        }
        return table;
    }

    private String headline() {
        if (rows.isEmpty()) {
            return name + ": no number of deliverables to choose from";
        }
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        return name + ": from " + first.times() + " times the limits in at most " + first.steps() + " to "
                + last.times() + " in at most " + last.steps();
    }

    @Override
    public String toString() {
        return explain().first(SHOWN).toString();
    }

    /** One number of deliverables. Immutable. */
    public static final class Row {

        private final LeastExposure exposure;
        private final Optional<DivisionPlan> plan;
        private final Between<Integer> firstBenefit;

        Row(LeastExposure exposure, Optional<DivisionPlan> plan, Between<Integer> firstBenefit) {
            this.exposure = exposure;
            this.plan = plan;
            this.firstBenefit = firstBenefit;
        }

        /** The most deliverables. */
        public int steps() {
            return exposure.steps();
        }

        /** How little firms must be able to risk. */
        public LeastExposure exposure() {
            return exposure;
        }

        /**
         * The soonest step by whose end every firm that gets anything has got something, among the least exposed plans; 0
         * if no firm gets anything.
         */
        public Between<Integer> firstBenefit() {
            return firstBenefit;
        }

        /** The least exposed plan known with the soonest first benefit known; empty if none is known. */
        public Optional<DivisionPlan> plan() {
            return plan;
        }

        private String times() {
            return new Between<>(exposure.atLeast(), exposure.atMost()).written(Ratio::roundedDown, Ratio::roundedUp);
        }

        @Override
        public String toString() {
            return steps() + " deliverables, " + times() + " times the limits, first benefit by step " + firstBenefit;
        }
    }
}
