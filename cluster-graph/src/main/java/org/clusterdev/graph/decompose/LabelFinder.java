package org.clusterdev.graph.decompose;

import java.util.Optional;

/**
 * Finds plans by passes over the order ideals: the best ones there are, by enabling steps and then steps.
 *
 * <p>Each plan found narrows the ideals to those that questions within narrower limits, deadlines and counts can still
 * need; so the questions put to one finder must become narrower with each plan found.
 */
final class LabelFinder implements PlanFinder {

    private final TaskGraph graph;
    private final EnablingRows enablingRows;
    private final Meter meter;
    private OrderIdeals ideals;

    LabelFinder(TaskGraph graph, EnablingRows enablingRows, OrderIdeals ideals, Meter meter) {
        this.graph = graph;
        this.enablingRows = enablingRows;
        this.ideals = ideals;
        this.meter = meter;
    }

    @Override
    public Optional<Found> find(Question asked) throws Meter.Stopped {
        StepLabels.Question question = new StepLabels.Question(
                graph,
                asked.limits(),
                enablingRows,
                asked.maxSteps(),
                asked.maxEnabling(),
                asked.by(),
                FirstBenefit.ANY);
        Optional<StepLabels> pass = StepLabels.pass(question, ideals, meter);
        if (pass.isPresent()) {
            ideals = ideals.only(pass.orElseThrow().alive(), meter);
        }
        return pass.map(labels -> new Found(labels.stepOf(), labels.enabling(), labels.steps(), labels.earliest()));
    }
}
