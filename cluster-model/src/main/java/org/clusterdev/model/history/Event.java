package org.clusterdev.model.history;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that happened among stakeholders on a day.
 *
 * <p>Not sealed: users have events of their own. An event that the trust model does not know carries no evidence until
 * a trust model of theirs gives it some. Implementations are immutable.
 */
public interface Event {

    /** The day on which it ended. */
    LocalDate date();

    /** Who was part of it, each once, in order; whoever only facilitated is not in here. */
    List<String> parties();
}
