package org.clusterdev.examples.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clusterdev.examples.cases.Case;
import org.clusterdev.examples.cases.CaseFile;
import org.clusterdev.examples.input.BadInputException;
import org.clusterdev.examples.input.Words;
import org.clusterdev.graph.NetworkStudy;
import org.clusterdev.graph.decompose.RiskLimits;
import org.clusterdev.model.action.JointAction;
import org.clusterdev.model.cluster.Network;
import org.joda.money.Money;

/**
 * What the options of a command ask of a case: about which network, and about which of its actions.
 *
 * @param facts the case
 * @param network the network
 * @param actions its candidate actions, in file order, or the one that was named
 */
record Question(Case facts, Network network, List<JointAction> actions) {

    /** Keeps a copy of the list. */
    Question {
        actions = List.copyOf(actions);
    }

    /**
     * Reads a case and finds what was named; without a name, the first network and all of its actions.
     *
     * @throws BadInputException if the file is no valid case, or there is nothing of that name in it
     */
    static Question of(Path file, Optional<String> network, Optional<String> action) {
        Case study = read(file);
        Network owner = network(study, file, network);
        List<JointAction> actions = study.actionsOf(owner);
        return new Question(
                study,
                owner,
                action.map(id -> List.of(action(study, file, owner, id))).orElse(actions));
    }

    /** The study of that network. */
    NetworkStudy study() {
        return facts.study(network);
    }

    /** The same with these limits for every firm; without any, with those that grow with trust. */
    NetworkStudy study(List<Money> limits) {
        return limits.isEmpty() ? study() : study().with(RiskLimits.fixed(limits));
    }

    private static Case read(Path file) {
        String name = file.toString();
        boolean maybeBundled = !Files.exists(file) && !name.contains(".") && file.getNameCount() == 1;
        if (maybeBundled && !CaseFile.isBundled(name)) {
            throw new BadInputException(
                    name,
                    "",
                    "does not exist, must be a file or a bundled case: " + Words.listed(CaseFile.bundledNames()) + "."
                            + Words.maybe(name, CaseFile.bundledNames()));
        }
        return maybeBundled ? CaseFile.bundled(name) : CaseFile.read(file);
    }

    private static Network network(Case study, Path file, Optional<String> id) {
        List<String> ids = study.cluster().networks().stream().map(Network::id).toList();
        if (ids.isEmpty()) {
            throw new BadInputException(file.toString(), "$.networks", "is empty, must hold a network to ask about.");
        }
        String wanted = id.orElse(ids.get(0));
        return study.cluster()
                .network(wanted)
                .orElseThrow(() -> BadInputException.option(
                        "--network",
                        "names " + Words.quoted(wanted) + ", must name a network of " + file + ": " + Words.listed(ids)
                                + "." + Words.maybe(wanted, ids)));
    }

    private static JointAction action(Case study, Path file, Network owner, String id) {
        List<String> ids = study.actionsOf(owner).stream().map(JointAction::id).toList();
        return study.action(id)
                .filter(action -> ids.contains(action.id()))
                .orElseThrow(() -> BadInputException.option(
                        "--action",
                        "names " + Words.quoted(id) + ", must name an action of network " + owner.id() + " in " + file
                                + ": " + Words.listed(ids) + "."
                                + study.action(id)
                                        .flatMap(JointAction::network)
                                        .map(other -> " Maybe add --network " + other + ".")
                                        .orElse(Words.maybe(id, ids))));
    }
}
