package org.clusterdev.model.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clusterdev.model.Refusal.refused;

import java.util.List;
import java.util.stream.IntStream;
import org.clusterdev.model.actor.DevelopmentAgent;
import org.clusterdev.model.actor.Firm;
import org.clusterdev.model.actor.FirmSize;
import org.clusterdev.model.actor.Intermediary;
import org.clusterdev.model.actor.ServiceProvider;
import org.clusterdev.model.actor.Stakeholder;
import org.clusterdev.model.actor.Support;
import org.clusterdev.model.actor.SupportInstitution;
import org.junit.jupiter.api.Test;

class ClusterTest {

    private static final Network WEAVERS = Network.of("weavers", Firm.listOf("INR 15000", "asha", "bina", "chand"));
    private static final Cluster CHANDERI = Cluster.of("Chanderi", WEAVERS);

    @Test
    void everybodyReadsWell() {
        assertThat(Firm.of("asha", "INR 15000")).hasToString("asha, can risk INR 15,000");
        assertThat(DevelopmentAgent.fullTime("farah", Support.FINANCIAL))
                .hasToString("farah, full time, financial authority");
        assertThat(DevelopmentAgent.partTime("farah")).hasToString("farah, part time, no authority");
        assertThat(DevelopmentAgent.fullTime("farah", Support.TECHNICAL, Support.FINANCIAL))
                .hasToString("farah, full time, financial and technical authority");
        assertThat(ServiceProvider.of("studio", "design")).hasToString("studio, offers design");
        assertThat(ServiceProvider.of("studio")).hasToString("studio, offers nothing yet");
        assertThat(SupportInstitution.of("bank", Support.FINANCIAL).withGovernment(true))
                .hasToString("bank, government, financial support");
        assertThat(SupportInstitution.of("bank").withLocal(true)).hasToString("bank, local");
        assertThat(Intermediary.of("trader")).hasToString("trader");
    }

    @Test
    void stakeholdersRefuseWhatTheyCannotBe() {
        refused(() -> Firm.of(" ", "INR 1"), "Firm.id", "' '");
        refused(() -> Firm.of("asha", "INR -1"), "Firm.canRisk of asha", "INR -1.00", "0 or more");
        refused(() -> Firm.of("asha", "15000"), "Firm.canRisk of asha", "'15000'", "INR 15000");
        refused(() -> Firm.of("asha", "XYZ 1"), "Firm.canRisk of asha", "'XYZ 1'");
        refused(() -> Firm.of("asha", "INR 1").withServices("dyeing", "dyeing"), "Firm.services of asha", "twice");
        refused(() -> DevelopmentAgent.fullTime(""), "DevelopmentAgent.id");
        refused(() -> ServiceProvider.of("studio", " "), "ServiceProvider.services of studio");
        refused(() -> SupportInstitution.of(""), "SupportInstitution.id");
        refused(() -> Intermediary.of(""), "Intermediary.id");
    }

    @Test
    void aFirmChangesOnePartAndKeepsTheOthers() {
        Firm firm = Firm.of("asha", "INR 0").withSize(FirmSize.MICRO).withServices("dyeing");
        assertThat(firm.withCanRisk(firm.canRisk())).isEqualTo(firm);
        assertThat(firm.size()).hasValue(FirmSize.MICRO);
        assertThat(firm.services()).containsExactly("dyeing");
        assertThat(Firm.of("asha", "INR 0").size()).isEmpty();
        assertThat(Firm.listOf("INR 1")).isEmpty();
    }

    @Test
    void aNetworkIsOfFirmsInFileOrder() {
        Network network = WEAVERS.with(Intermediary.of("trader")).with(Firm.of("aaron", "INR 1"));
        assertThat(network.firmIds()).containsExactly("asha", "bina", "chand", "aaron");
        assertThat(network.members()).hasSize(5);
        assertThat(network.form()).isEqualTo(NetworkForm.HORIZONTAL);
        assertThat(network.withForm(NetworkForm.VERTICAL).members()).isEqualTo(network.members());
        assertThat(WEAVERS).hasToString("weavers: asha, bina, chand");
        assertThat(Network.of("new")).hasToString("new: no members");
        List<Firm> many =
                IntStream.range(0, 14).mapToObj(i -> Firm.of("f" + i, "INR 1")).toList();
        assertThat(Network.of("many", many).toString()).endsWith("f10, f11 and 2 more");
        refused(() -> WEAVERS.with(Firm.of("asha", "INR 1")), "Network.members of weavers", "'asha' twice");
        refused(() -> WEAVERS.with(DevelopmentAgent.fullTime("farah")), "Network.members of weavers", "Maybe");
    }

    @Test
    void aClusterHoldsEverybodyOnce() {
        Cluster cluster = CHANDERI.with(DevelopmentAgent.fullTime("farah", Support.FINANCIAL));
        assertThat(cluster).hasToString("Chanderi: 3 firms, 1 other stakeholder, networks weavers");
        assertThat(cluster.agentIds()).containsExactly("farah");
        assertThat(cluster.stakeholder("asha")).hasValue(Firm.of("asha", "INR 15000"));
        assertThat(cluster.stakeholder("zoya")).isEmpty();
        assertThat(cluster.contains("farah")).isTrue();
        assertThat(cluster.those(DevelopmentAgent.class)).hasSize(1);
        refused(() -> cluster.with(Firm.of("farah", "INR 1")), "Cluster.stakeholders of Chanderi", "'farah'");
        refused(() -> cluster.with(WEAVERS), "Cluster.networks of Chanderi", "'weavers'");
        refused(
                () -> cluster.with(Network.of("dyers", Firm.of("asha", "INR 7"))),
                "Cluster.stakeholders of Chanderi",
                "'asha'");
        refused(() -> cluster.with(Firm.of("zoya", "EUR 1")), "Firm.canRisk of zoya", "EUR 1.00", "INR");
    }

    @Test
    void networksMayShareMembers() {
        Firm asha = Firm.of("asha", "INR 15000");
        Cluster cluster = CHANDERI.with(Network.of("dyers", asha, Firm.of("devi", "INR 1")));
        assertThat(cluster.firms()).extracting(Firm::id).containsExactly("asha", "bina", "chand", "devi");
        assertThat(cluster.networks()).extracting(Network::id).containsExactly("weavers", "dyers");
        assertThat(cluster.network("dyers")).isPresent();
        assertThat(cluster.network("smiths")).isEmpty();
    }

    @Test
    void anEmptyClusterNeedsItsCurrencyNamed() {
        assertThat(Cluster.of("new", "INR")).hasToString("new: 0 firms, 0 other stakeholders");
        refused(() -> Cluster.of("new", "RUPEE"), "Cluster.currency", "'RUPEE'", "INR");
        refused(() -> Cluster.of(" ", "INR"), "Cluster.name");
        assertThat(Cluster.of("new", "INR").with(Network.of("none")).networks()).hasSize(1);
    }

    @Test
    void placeAndTradeAreSaidOrNot() {
        Cluster cluster = CHANDERI.withPlace("Madhya Pradesh").withTrade("saris");
        assertThat(cluster.place()).hasValue("Madhya Pradesh");
        assertThat(cluster.trade()).hasValue("saris");
        assertThat(CHANDERI.place()).isEmpty();
        refused(() -> CHANDERI.withPlace(" "), "Cluster.place");
        refused(() -> CHANDERI.withTrade(""), "Cluster.trade");
    }

    @Test
    void rivalsAreFirmsOfTheCluster() {
        Rivalry rivalry = Rivalry.of("retail customers", "asha", "bina");
        assertThat(rivalry).hasToString("asha, bina compete in retail customers");
        assertThat(CHANDERI.with(rivalry).rivalries()).containsExactly(rivalry);
        refused(() -> CHANDERI.with(Rivalry.of("retail", "zoya")), "Rivalry.firms in retail", "'zoya'");
        refused(() -> Rivalry.of("retail", "asha", "asha"), "Rivalry.firms in retail", "twice");
        refused(() -> Rivalry.of(" ", "asha"), "BusinessArea.name");
    }

    /** File order breaks ties, so clusters that list their firms in another order are not interchangeable. */
    @Test
    void theOrderOfStakeholdersIsPartOfACluster() {
        Stakeholder asha = Firm.of("asha", "INR 1");
        Stakeholder bina = Firm.of("bina", "INR 1");
        Cluster empty = Cluster.of("new", "INR");
        assertThat(empty.with(asha, bina))
                .isEqualTo(empty.with(asha).with(bina))
                .isNotEqualTo(empty.with(bina, asha));
    }
}
