package org.clusterdev.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.history.TrackRecord;

/**
 * Other names for everybody: the first in the old order is the last in the new one's alphabet, and members are listed the
 * other way round.
 */
final class Relabelling {

    private final Map<String, String> names = new LinkedHashMap<>();

    private Relabelling(Set<String> ids) {
        int place = ids.size();
        for (String id : ids) {
            names.put(id, String.format(Locale.ROOT, "name %04d", place--));
        }
    }

    static Relabelling of(Network network, TrackRecord record) {
        Set<String> ids = new LinkedHashSet<>();
        network.members().forEach(member -> ids.add(member.id()));
        record.events().forEach(event -> ids.addAll(involved(event)));
        return new Relabelling(ids);
    }

    static Relabelling of(Event event) {
        return new Relabelling(involved(event));
    }

    private static Set<String> involved(Event event) {
        Set<String> ids = new LinkedHashSet<>(event.parties());
        if (event instanceof CompletedAction action) {
            action.facilitator().ifPresent(ids::add);
        } else if (event instanceof Interaction interaction) {
            interaction.facilitator().ifPresent(ids::add);
        }
        return ids;
    }

    /** Whether all events are of kinds that can be rewritten; a user's own kinds cannot. */
    boolean coversAll(TrackRecord record) {
        return record.events().stream().allMatch(Relabelling::canRename);
    }

    static boolean canRename(Event event) {
        return event instanceof CompletedAction || event instanceof Interaction || event instanceof SurveyRating;
    }

    String rename(String id) {
        return names.getOrDefault(id, id);
    }

    Network rename(Network network) {
        List<Stakeholder> members = new ArrayList<>();
        network.members().forEach(member -> members.add(rename(member)));
        Collections.reverse(members);
        return Network.of(network.id(), members).withForm(network.form());
    }

    private Stakeholder rename(Stakeholder member) {
        String name = rename(member.id());
        if (member instanceof Firm firm) {
            return Firm.of(name, firm.canRisk());
        } else if (member instanceof ServiceProvider provider) {
            return ServiceProvider.of(name, provider.services().toArray(String[]::new));
        } else if (member instanceof SupportInstitution) {
            return SupportInstitution.of(name);
        }
        return Intermediary.of(name);
    }

    TrackRecord rename(TrackRecord record) {
        return TrackRecord.of(record.events().stream().map(this::rename).toList());
    }

    Event rename(Event event) {
        if (event instanceof CompletedAction action) {
            return rename(action);
        } else if (event instanceof Interaction interaction) {
            return rename(interaction);
        } else if (event instanceof SurveyRating rating) {
            return new SurveyRating(
                    rating.date(), rename(rating.from()), rename(rating.to()), rating.scale(), rating.value());
        }
        throw new IllegalArgumentException("event is " + event + ", must be of a kind that the library knows.");
    }

    private CompletedAction rename(CompletedAction action) {
        Map<String, Double> conduct = new LinkedHashMap<>();
        action.conduct().forEach((party, kept) -> conduct.put(rename(party), kept));
        CompletedAction renamed = CompletedAction.of(action.complexity(), action.outcome(), action.date(), conduct);
        return action.facilitator()
                .map(agent -> renamed.facilitatedBy(rename(agent)))
                .orElse(renamed);
    }

    private Interaction rename(Interaction interaction) {
        List<String> parties = interaction.parties().stream().map(this::rename).toList();
        Interaction renamed = Interaction.of(interaction.kind(), interaction.date(), parties);
        return interaction
                .facilitator()
                .map(agent -> renamed.facilitatedBy(rename(agent)))
                .orElse(renamed);
    }
}
