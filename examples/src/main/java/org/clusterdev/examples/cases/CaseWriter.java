package org.clusterdev.examples.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clusterdev.model.action.Agreement;
import org.clusterdev.model.action.BusinessArea;
import org.clusterdev.model.action.Gain;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.action.Precedence;
import org.clusterdev.model.action.Task;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.actor.SupportInstitution;
import org.clusterdev.model.cluster.Cluster;
import org.clusterdev.model.cluster.Network;
import org.clusterdev.model.cluster.Rivalry;
import org.clusterdev.model.funding.Contribution;
import org.clusterdev.model.history.CompletedAction;
import org.clusterdev.model.history.Event;
import org.clusterdev.model.history.Interaction;
import org.clusterdev.model.history.SurveyRating;
import org.clusterdev.model.programme.Indicator;
import org.clusterdev.model.programme.Issue;
import org.joda.money.Money;

/** Writes a case field by field, in the order of the format; what has its default is left out. */
final class CaseWriter {

    private static final JsonFactory JACKSON = new JsonFactory();

    private final Case written;
    private final JsonGenerator out;

    private CaseWriter(Case written, JsonGenerator out) {
        this.written = written;
        this.out = out;
    }

    static String text(Case written) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JACKSON.createGenerator(text)) {
            DefaultIndenter indent = new DefaultIndenter("  ", "\n");
            Separators colons = Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator("");
            out.setPrettyPrinter(new DefaultPrettyPrinter(colons).withObjectIndenter(indent));
            new CaseWriter(written, out).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void write() throws IOException {
        out.writeStartObject();
        out.writeStringField("format", CaseFile.FORMAT);
        cluster(written.cluster());
        out.writeStringField("asOf", written.asOf().toString());
        list("stakeholders", written.cluster().stakeholders(), this::stakeholder);
        list("networks", written.cluster().networks(), this::network);
        optionalList("rivalries", written.cluster().rivalries(), this::rivalry);
        optionalList("issues", written.issues().issues(), this::issue);
        optionalList("record", written.trackRecord().events(), this::event);
        optionalList("actions", written.actions(), this::action);
        optionalList("agreements", written.agreements(), this::agreement);
        optionalList("indicators", written.indicators(), this::indicator);
        parameters();
        out.writeEndObject();
    }

    private void cluster(Cluster cluster) throws IOException {
        out.writeObjectFieldStart("cluster");
        out.writeStringField("name", cluster.name());
        optionalText("place", cluster.place().orElse(""));
        optionalText("trade", cluster.trade().orElse(""));
        out.writeStringField("currency", cluster.currency().getCode());
        if (written.vision().isPresent()) {
            out.writeObjectFieldStart("vision");
            out.writeStringField("statement", written.vision().get().statement());
            optionalText(
                    "by", written.vision().get().by().map(LocalDate::toString).orElse(""));
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private void stakeholder(Stakeholder stakeholder) throws IOException {
        out.writeStringField("id", stakeholder.id());
        if (stakeholder instanceof Firm firm) {
            out.writeStringField("kind", CaseFields.FIRM.name());
            optionalText("size", firm.size().map(Enum::name).orElse(""));
            amount("canRisk", firm.canRisk());
            optionalTexts("services", firm.services());
        } else if (stakeholder instanceof DevelopmentAgent agent) {
            out.writeStringField("kind", CaseFields.AGENT.name());
            out.writeBooleanField("fullTime", agent.isFullTime());
            optionalTexts("authority", names(agent.authority()));
        } else if (stakeholder instanceof ServiceProvider provider) {
            out.writeStringField("kind", CaseFields.PROVIDER.name());
            optionalTexts("services", provider.services());
            out.writeBooleanField("servesSmallFirms", provider.servesSmallFirms());
        } else if (stakeholder instanceof SupportInstitution institution) {
            out.writeStringField("kind", CaseFields.INSTITUTION.name());
            out.writeBooleanField("government", institution.isGovernment());
            out.writeBooleanField("local", institution.isLocal());
            optionalTexts("support", names(institution.support()));
        } else if (stakeholder instanceof Intermediary) {
            out.writeStringField("kind", CaseFields.INTERMEDIARY.name());
        }
    }

    private void network(Network network) throws IOException {
        out.writeStringField("id", network.id());
        out.writeStringField("form", network.form().name());
        texts("members", network.members().stream().map(Stakeholder::id).toList());
    }

    private void rivalry(Rivalry rivalry) throws IOException {
        out.writeStringField("area", rivalry.area().name());
        texts("firms", rivalry.firms());
    }

    private void issue(Issue issue) throws IOException {
        out.writeStringField("id", issue.id());
        out.writeStringField("statement", issue.statement());
        optionalTruth("pressurePoint", issue.isPressurePoint());
        optionalTexts("raisedBy", issue.raisedBy());
        optionalTexts("bringsUp", issue.bringsUp());
    }

    private void event(Event event) throws IOException {
        if (event instanceof Interaction interaction) {
            interaction(interaction);
        } else if (event instanceof CompletedAction completed) {
            completedAction(completed);
        } else if (event instanceof SurveyRating rating) {
            surveyRating(rating);
        } else {
            throw new IllegalArgumentException("TrackRecord has an event of type "
                    + event.getClass().getSimpleName() + ", must be one that the format knows: "
                    + String.join(", ", CaseFields.EVENTS.keySet()) + ".");
        }
    }

    private void interaction(Interaction interaction) throws IOException {
        out.writeStringField("type", CaseFields.INTERACTION.name());
        out.writeStringField("date", interaction.date().toString());
        out.writeStringField("kind", interaction.kind().name());
        texts("parties", interaction.parties());
        optionalText("facilitator", interaction.facilitator().orElse(""));
    }

    private void completedAction(CompletedAction completed) throws IOException {
        out.writeStringField("type", CaseFields.COMPLETED_ACTION.name());
        out.writeStringField("date", completed.date().toString());
        optionalText("name", completed.name().orElse(""));
        out.writeStringField("complexity", completed.complexity().name());
        out.writeObjectFieldStart("conduct");
        for (Map.Entry<String, Double> conduct : completed.conduct().entrySet()) {
            out.writeNumberField(conduct.getKey(), conduct.getValue());
        }
        out.writeEndObject();
        out.writeStringField("outcome", completed.outcome().name());
        optionalText("facilitator", completed.facilitator().orElse(""));
    }

    private void surveyRating(SurveyRating rating) throws IOException {
        out.writeStringField("type", CaseFields.SURVEY_RATING.name());
        out.writeStringField("date", rating.date().toString());
        out.writeStringField("from", rating.from());
        out.writeStringField("to", rating.to());
        out.writeStringField("scale", rating.scale().name());
        switch (rating.scale()) {
            case FREY, PARTNER -> out.writeNumberField("value", rating.value());
            case THREE_LEVEL ->
                out.writeStringField("value", rating.scale().words().get((int) rating.value()));
            case TIE -> out.writeBooleanField("value", rating.value() == 1);
        }
    }

    private void action(JointAction action) throws IOException {
        out.writeStringField("id", action.id());
        optionalText("network", action.network().orElse(""));
        optionalText("issue", action.issue().orElse(""));
        out.writeStringField("complexity", action.complexity().name());
        optionalTexts("areas", action.areas().stream().map(BusinessArea::name).toList());
        if (action.quorum().isPresent()) {
            out.writeNumberField("quorum", action.quorum().getAsInt());
        }
        optionalTexts("participants", action.participants());
        list("tasks", action.tasks(), this::task);
    }

    private void task(Task task) throws IOException {
        out.writeStringField("id", task.id());
        amount("cost", task.cost());
        optionalList("gains", task.gains(), this::gain);
        if (!task.shares().isEqual()) {
            out.writeObjectFieldStart("shares");
            for (Map.Entry<String, Long> weight : task.shares().weights().entrySet()) {
                out.writeNumberField(weight.getKey(), weight.getValue());
            }
            out.writeEndObject();
        }
        optionalList("contributions", task.contributions(), this::contribution);
        optionalTexts("after", predecessors(task, Precedence.BEFORE));
        optionalTexts("afterSuccessOf", predecessors(task, Precedence.AFTER_SUCCESS));
        optionalTexts("services", task.services());
        optionalTexts("support", names(task.support()));
    }

    private static List<String> predecessors(Task task, Precedence how) {
        List<String> those = new ArrayList<>();
        task.predecessors().forEach((id, precedence) -> {
            if (precedence == how) {
                those.add(id);
            }
        });
        return those;
    }

    private void gain(Gain gain) throws IOException {
        out.writeStringField("type", gain.type().name());
        amount("amount", gain.amount());
        if (!gain.direct()) {
            out.writeBooleanField("direct", false);
        }
        if (gain.privateShare() != 1) {
            out.writeNumberField("privateShare", gain.privateShare());
        }
    }

    private void contribution(Contribution contribution) throws IOException {
        out.writeStringField("by", contribution.by());
        amount("amount", contribution.amount());
    }

    private void agreement(Agreement agreement) throws IOException {
        out.writeStringField("action", agreement.action());
        out.writeStringField("form", agreement.form().name());
        // One without a date counts from the day of the case: written so, it still does.
        out.writeStringField("date", agreement.date().orElse(written.asOf()).toString());
        texts("signatories", agreement.signatories());
    }

    private void indicator(Indicator indicator) throws IOException {
        out.writeStringField("name", indicator.name());
        out.writeStringField("unit", indicator.unit());
        out.writeNumberField("baseline", indicator.baseline());
        out.writeNumberField("target", indicator.target());
        optionalList("observations", indicator.observations().entrySet(), observation -> {
            out.writeStringField("date", observation.getKey().toString());
            out.writeNumberField("value", observation.getValue());
        });
    }

    private void parameters() throws IOException {
        if (written.halfLifeYears().isPresent()) {
            out.writeObjectFieldStart("parameters");
            out.writeObjectFieldStart("trust");
            out.writeNumberField("halfLifeYears", written.halfLifeYears().getAsDouble());
            out.writeEndObject();
            out.writeEndObject();
        }
    }

    /** Writes the fields of one element of a list. */
    private interface Element<T> {
        void write(T element) throws IOException;
    }

    private <T> void list(String name, Collection<T> elements, Element<? super T> each) throws IOException {
        out.writeArrayFieldStart(name);
        for (T element : elements) {
            out.writeStartObject();
            each.write(element);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private <T> void optionalList(String name, Collection<T> elements, Element<? super T> each) throws IOException {
        if (!elements.isEmpty()) {
            list(name, elements, each);
        }
    }

    private void texts(String name, Collection<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private void optionalTexts(String name, Collection<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            texts(name, texts);
        }
    }

    private void optionalText(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            out.writeStringField(name, text);
        }
    }

    private void optionalTruth(String name, boolean truth) throws IOException {
        if (truth) {
            out.writeBooleanField(name, true);
        }
    }

    private void amount(String name, Money amount) throws IOException {
        out.writeStringField(name, amount.getAmount().toPlainString());
    }

    private static List<String> names(Collection<Support> kinds) {
        return kinds.stream().map(Support::name).toList();
    }
}
