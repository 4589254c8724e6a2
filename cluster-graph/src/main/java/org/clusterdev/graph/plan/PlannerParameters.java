package org.clusterdev.graph.plan;

/**
 * What the planner assumes about time and attention.
 *
 * @param monthsPerDeliverable how long a deliverable takes, 1 or more; 3 by default (ours)
 * @param atOnce how many joint actions may run side by side, 1 or more; 2 by default (ours)
 */
public record PlannerParameters(int monthsPerDeliverable, int atOnce) {

    /** Three months a deliverable, two actions at once. */
    public static final PlannerParameters STANDARD = new PlannerParameters(3, 2);

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is less than 1, or a deliverable takes more than 1,200 months
     */
    public PlannerParameters {
        if (monthsPerDeliverable < 1 || monthsPerDeliverable > 1200) {
            throw new IllegalArgumentException("PlannerParameters.monthsPerDeliverable is " + monthsPerDeliverable
                    + ", must be between 1 and 1200.");
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("PlannerParameters.atOnce is " + atOnce + ", must be 1 or more.");
        }
    }

    /** These parameters with another time a deliverable. */
    public PlannerParameters withMonthsPerDeliverable(int months) {
        return new PlannerParameters(months, atOnce);
    }

    /** These parameters with another number of actions side by side. */
    public PlannerParameters withAtOnce(int actions) {
        return new PlannerParameters(monthsPerDeliverable, actions);
    }
}
