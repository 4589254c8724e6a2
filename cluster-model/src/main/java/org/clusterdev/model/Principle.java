package org.clusterdev.model;

/**
 * The sixteen principles of the cluster development method, one sentence each.
 *
 * <p>Every gate, finding and law of the library names the principle it serves, so that a reader of the article can
 * follow each number back to a sentence of it. The names S1 to S16 are ours; the content is the method's.
 *
 * <p>Source: T. Sarkar, "Technology of developing clusters: the Indian experience", 2005.
 */
public enum Principle {
    /** Propensity grows with gain. */
    S1("Propensity towards a joint action grows with the chances of business gain."),
    /** Propensity grows with divisibility. */
    S2("Propensity grows with the possibility of dividing the action's deliverables."),
    /** Propensity grows with maturity. */
    S3("A more mature network is likelier to organise a joint action."),
    /** Maturity is trust from joint action. */
    S4("Maturity is trust among the firms, earned in earlier joint actions."),
    /** Success builds propensity. */
    S5("Successful simple actions build propensity for complex ones."),
    /** Start simple. */
    S6("Start with simple actions and move slowly to complex ones."),
    /** Benefit before investment. */
    S7("Firms must see a direct or indirect benefit before they invest."),
    /** Small deliverables. */
    S8("Complex, long actions are broken into deliverables that firms can relate to."),
    /** Pressure points first. */
    S9("Start at the pressure points, and spread to the issues that progress brings up."),
    /** Cooperate and compete. */
    S10("Cooperate where you can, compete where you must."),
    /** A full-time agent. */
    S11("A full-time development agent with some financial and technical authority is a must."),
    /** Service providers. */
    S12("Service providers who can work with small firms up-scale the process."),
    /** Middlemen of value. */
    S13("Middlemen who add true value are encouraged, not replaced."),
    /** Social capital stays. */
    S14("Social capital rests with the networks in the end."),
    /** Small risk-able steps. */
    S15("Joint actions turn risk into small risk-able steps."),
    /** Firms lead. */
    S16(
            "Firms lead and gain in turnover, exports, quality, cost, investment or infrastructure; the public side partners.");

    private final String sentence;

    Principle(String sentence) {
        this.sentence = sentence;
    }

    /** The principle as one sentence. */
    public String sentence() {
        return sentence;
    }
}
