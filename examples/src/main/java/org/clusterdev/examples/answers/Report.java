package org.clusterdev.examples.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clusterdev.examples.cases.Case;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.Deliverable;
import org.clusterdev.graph.decompose.DivisionPlan;
import org.clusterdev.graph.decompose.FirmShare;
import org.clusterdev.graph.plan.ActionPlan;
import org.clusterdev.graph.plan.PlanStep;
import org.clusterdev.graph.readiness.GateResult;
import org.clusterdev.graph.readiness.Readiness;
import org.clusterdev.model.Finding;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Stakes;
import org.clusterdev.model.programme.Indicator;
import org.clusterdev.model.programme.Issue;
import org.joda.money.Money;

/**
 * What a development agent needs to know of a case, in the method's own order: the cluster and its pressure points, who
 * is who, how mature the network is and why, how each action divides and whether the network is ready for it, what to
 * do step by step, and what to monitor.
 */
public final class Report {

    private static final int DELIVERABLES_SHOWN = 8;
    private static final int GROUPS_SHOWN = 3;

    private final Case facts;
    private final NetworkStudy study;
    private final List<JointAction> actions;
    private final List<String> lines = new ArrayList<>();

    private Report(Case facts, NetworkStudy study, List<JointAction> actions) {
        this.facts = facts;
        this.study = study;
        this.actions = actions;
    }

    /** The whole report on a network and these candidate actions. */
    public static String of(Case facts, NetworkStudy study, List<JointAction> actions) {
        Report report = new Report(facts, study, actions);
        report.cluster();
        report.who();
        report.maturity();
        report.actions();
        report.planAndMonitoring();
        return report.text();
    }

    /** Only the plan and what to monitor. */
    public static String plan(Case facts, NetworkStudy study, List<JointAction> actions) {
        Report report = new Report(facts, study, actions);
        report.planAndMonitoring();
        return report.text();
    }

    private String text() {
        return String.join("\n", lines);
    }

    private void title(String title) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(title.toUpperCase(Locale.ROOT));
    }

    private void line(String text) {
        lines.add("  " + text);
    }

    private void block(Object answer) {
        answer.toString().lines().forEach(this::line);
    }

    private void cluster() {
        title("The cluster on " + study.asOf());
        line(study.cluster()
                + study.cluster().trade().map(trade -> "; trade: " + trade).orElse(""));
        facts.vision().ifPresent(vision -> line("vision: " + vision));
        line("phase: " + study.phase());
        for (Issue issue : study.issues().pressurePoints()) {
            line("pressure point " + issue.id() + ": " + issue.statement()
                    + (issue.bringsUp().isEmpty()
                            ? ""
                            : "; progress brings up " + String.join(", ", issue.bringsUp())));
        }
    }

    private void who() {
        title("Who is who");
        block(study.diagnosis());
    }

    private void maturity() {
        title("How mature the network is");
        study.maturity()
                .explain()
                .toString()
                .lines()
                .filter(row -> !row.strip().startsWith("event")) // the list of events is for who asks why
                .forEach(this::line);
    }

    private void actions() {
        for (JointAction action : actions) {
            Readiness readiness = study.readiness(action);
            title("Joint action " + action.id() + " (" + action.complexity() + ")");
            division(action, readiness);
            block(readiness);
            readiness.findings().forEach(finding -> line("  note " + text(finding)));
        }
    }

    private static String text(Finding finding) {
        return finding.principle() + " " + finding.message() + "; " + finding.remedy();
    }

    private void division(JointAction action, Readiness readiness) {
        Optional<DivisionPlan> plan = readiness.plan();
        if (plan.isEmpty()) {
            block(readiness.decomposition());
            return;
        }
        List<Deliverable> deliverables = plan.get().deliverables();
        line("in " + count(deliverables.size(), "deliverable") + ":");
        for (int k = 0; k < Math.min(DELIVERABLES_SHOWN, deliverables.size()); k++) {
            line("  " + (k + 1) + "  " + deliverables.get(k));
        }
        if (deliverables.size() > DELIVERABLES_SHOWN) {
            line("  … and " + (deliverables.size() - DELIVERABLES_SHOWN) + " more");
        }
        Stakes stakes =
                Stakes.of(action, study.network().firmIds(), study.cluster().currency());
        exposures(stakes, plan.get()).forEach(firms -> line("  " + firms));
    }

    /** Firms whose terms are the same share a line; the most exposed come first, the many less exposed are summed up. */
    private static List<String> exposures(Stakes stakes, DivisionPlan plan) {
        Map<String, List<FirmShare>> groups = new LinkedHashMap<>();
        plan.firms().stream()
                .sorted(Comparator.comparing(
                                (FirmShare share) -> share.exposure().getAmount())
                        .reversed())
                .forEach(share -> groups.computeIfAbsent(terms(stakes, plan, share), same -> new ArrayList<>())
                        .add(share));
        List<String> lines = new ArrayList<>();
        groups.entrySet().stream()
                .limit(GROUPS_SHOWN)
                .forEach(group -> lines.add(names(group.getValue()) + " " + group.getKey()));
        groups.values().stream().skip(GROUPS_SHOWN).findFirst().ifPresent(next -> {
            long others = groups.values().stream()
                    .skip(GROUPS_SHOWN)
                    .flatMap(List::stream)
                    .count();
            lines.add(others + " others: less, at most " + amount(next.get(0).exposure()) + " out of pocket");
        });
        return lines;
    }

    private static String terms(Stakes stakes, DivisionPlan plan, FirmShare share) {
        return "at most " + amount(share.exposure()) + " out of pocket, pays " + amount(share.cost()) + " for "
                + amount(share.gain()) + ", first benefit after "
                + firstBenefit(stakes, plan, share.firm())
                        .map(step -> "step " + step)
                        .orElse("none of the steps");
    }

    private static Optional<Integer> firstBenefit(Stakes stakes, DivisionPlan plan, String firm) {
        for (int step = 1; step <= plan.deliverables().size(); step++) {
            for (String task : plan.deliverables().get(step - 1).tasks()) {
                if (stakes.gain(firm, task).isPositive()) {
                    return Optional.of(step);
                }
            }
        }
        return Optional.empty();
    }

    private static String names(List<FirmShare> shares) {
        int shown = 5;
        List<String> firms = shares.stream().map(FirmShare::firm).toList();
        return firms.size() <= shown
                ? String.join(", ", firms) + ":"
                : String.join(", ", firms.subList(0, shown)) + " and " + (firms.size() - shown) + " more:";
    }

    private void planAndMonitoring() {
        ActionPlan plan = study.plan(actions);
        title("Action plan");
        if (plan.steps().isEmpty()) {
            line("no action can be taken up yet");
        }
        plan.steps().forEach(this::step);
        plan.postponed().forEach(readiness -> line("not yet: " + readiness.action() + ", " + whyNot(readiness)));
        for (Finding finding : plan.review().findings()) {
            line("note " + finding.subject() + ": " + text(finding));
        }
        title("What to monitor");
        if (facts.indicators().isEmpty() && plan.steps().isEmpty()) {
            line("nothing: no action is planned, and the case names no indicator");
        }
        for (Indicator indicator : facts.indicators()) {
            OptionalDouble progress = indicator.progress(study.asOf());
            line(indicator
                    + (progress.isPresent()
                            ? String.format(Locale.ROOT, ", %.0f%% of the way", 100 * progress.getAsDouble())
                            : ", not observed yet"));
        }
        plan.steps().stream().flatMap(step -> step.indicators().stream()).forEach(this::block);
    }

    private void step(PlanStep step) {
        line(step.toString());
        line("  owner " + step.owner().orElse("nobody")
                + (step.supporters().isEmpty() ? "" : ", supported by " + String.join(", ", step.supporters()))
                + ", paid by " + funding(step.funding()));
        step.readiness()
                .signaturesNeeded()
                .ifPresent(needed -> line("  first sign: " + String.join(", ", needed.firms())));
    }

    private static String funding(Map<String, Money> funding) {
        return String.join(
                ", ",
                funding.entrySet().stream()
                        .map(paid -> paid.getKey() + " " + amount(paid.getValue()))
                        .toList());
    }

    private static String whyNot(Readiness readiness) {
        return readiness.mainObstacle().map(GateResult::because).orElseThrow();
    }

    private static String amount(Money amount) {
        return String.format(Locale.ROOT, "%,.0f", amount.getAmount());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
