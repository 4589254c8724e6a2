package org.clusterdev.testkit;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.clusterdev.graph.decompose.Deliverable;
import org.clusterdev.graph.decompose.DivisionProblem;
import org.clusterdev.graph.decompose.Objective;

/**
 * What the method asks of every way to divide joint actions into small risk-able steps. Let a test class implement it, and
 * these laws run as its tests.
 *
 * <pre>{@code
 * class OurDivisionTest implements DivisionLaws {
 *
 *     @Override
 *     public Optional<List<List<String>>> divide(DivisionProblem problem) {
 *         return DivisionLaws.steps(Decomposer.standard().decompose(problem).deliverables());
 *     }
 * }
 * }</pre>
 *
 * <p>The laws are about the best plan: best by the {@link #objective}, and of those equally good the least exposed, as the
 * method prefers. Which of several that are alike in both it is, they leave open. "Asks for more" means more deliverables
 * that bring some payer nothing, where those count, else as many and more deliverables, or no plan any more. That more
 * steps are safer is no law: a plan of more steps that is not a finer division of the other may expose more.
 */
public interface DivisionLaws {

    /**
     * The best plan that the decomposer under test knows: the tasks of each deliverable, in order; empty if it holds that
     * the action does not divide. Asked a few times a try.
     */
    Optional<List<List<String>>> divide(DivisionProblem problem);

    /** What it is best at; benefit first, unless this is overridden. */
    default Objective objective() {
        return Objective.BENEFIT_FIRST;
    }

    /** Deliverables as the laws read them; none are no plan, as every problem here has a task at least. */
    static Optional<List<List<String>>> steps(List<Deliverable> deliverables) {
        return deliverables.isEmpty()
                ? Optional.empty()
                : Optional.of(deliverables.stream().map(Deliverable::tasks).toList());
    }

    /** S15: no step puts a firm out of pocket by more than it will risk, and what comes first comes first. */
    @Property
    default void s15_aPlanKeepsPrecedenceAndLimits(@ForAll("divisionProblems") DivisionProblem problem) {
        DivisionChecks.of(this).planIsValid(problem);
    }

    /** S3: firms that will risk more never need more steps. */
    @Property
    default void s3_higherLimitsNeverAskForMore(
            @ForAll("divisionProblems") DivisionProblem problem,
            @ForAll @IntRange(max = 39) int firm,
            @ForAll @IntRange(min = 1, max = 5) int fromStep,
            @ForAll @IntRange(min = 1, max = 12) int more) {
        DivisionChecks.of(this).higherLimitsNeverAskForMore(problem, firm, fromStep, more);
    }

    /** S1: firms that gain more never need more steps. */
    @Property
    default void s1_higherBenefitsNeverAskForMore(
            @ForAll("divisionProblems") DivisionProblem problem,
            @ForAll @IntRange(max = 39) int firm,
            @ForAll @IntRange(max = 4) int task,
            @ForAll @IntRange(min = 1, max = 12) int more) {
        DivisionChecks.of(this).higherBenefitsNeverAskForMore(problem, firm, task, more);
    }

    /** S8: a task that need not await another's success never asks for more steps than one that must. */
    @Property
    default void s8_notAwaitingSuccessNeverAsksForMore(
            @ForAll("divisionProblems") DivisionProblem problem, @ForAll @IntRange(max = 9) int arc) {
        DivisionChecks.of(this).notAwaitingSuccessNeverAsksForMore(problem, arc);
    }

    /** S7: under limits that stay as they are, less to pay for never asks for more steps; where limits grow it may. */
    @Property
    default void s7_droppingATaskThatOnlyCostsNeverAsksForMore(
            @ForAll("divisionProblems") DivisionProblem problem, @ForAll @IntRange(max = 4) int task) {
        DivisionChecks.of(this).droppingACostNeverAsksForMore(problem, task);
    }

    /** Other names, and tasks and firms in another order, change no count and no exposure. */
    @Property
    default void relabellingChangesNothing(
            @ForAll("divisionProblems") DivisionProblem problem, @ForAll @IntRange(max = 4) int turn) {
        DivisionChecks.of(this).relabellingChangesNothing(problem, turn);
    }

    /** Paise or rupees, the plan is the same. */
    @Property
    default void scalingAllAmountsChangesNothing(
            @ForAll("divisionProblems") DivisionProblem problem, @ForAll @IntRange(min = 2, max = 7) int times) {
        DivisionChecks.of(this).scalingAllAmountsChangesNothing(problem, times);
    }

    /**
     * S15: splitting a deliverable never raises what a firm is exposed to; so asking for the split never makes an action
     * indivisible, or the best plan worse than the split one.
     */
    @Property
    default void s15_splittingADeliverableNeverRaisesExposure(
            @ForAll("divisionProblems") DivisionProblem problem,
            @ForAll @IntRange(max = 4) int deliverable,
            @ForAll @IntRange(max = 3) int place) {
        DivisionChecks.of(this).splittingNeverRaisesExposure(problem, deliverable, place);
    }

    /** Problems of one task to five; override it to have others. */
    @Provide
    default Arbitrary<DivisionProblem> divisionProblems() {
        return ClusterArbitraries.troublesomeDivisionProblems();
    }
}
