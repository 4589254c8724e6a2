package org.clusterdev.examples.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.joda.money.Money;

/** How an answer about a division writes tasks, firms and amounts. */
enum Notation {
    /** By their names, and amounts as decimal texts: an action of people. */
    NAMES {
        @Override
        JsonNode task(String name) {
            return JsonNodeFactory.instance.textNode(name);
        }

        @Override
        JsonNode firm(String name) {
            return JsonNodeFactory.instance.textNode(name);
        }

        @Override
        JsonNode amount(Money value) {
            return JsonNodeFactory.instance.textNode(value.getAmount().toPlainString());
        }
    },
    /** By their places, from 0, and amounts as whole numbers: a problem in plain numbers. */
    PLACES {
        @Override
        JsonNode task(String name) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(name));
        }

        /** The problem calls its firms {@code firm 1}, {@code firm 2}, …. */
        @Override
        JsonNode firm(String name) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(name.substring("firm ".length())) - 1);
        }

        @Override
        JsonNode amount(Money value) {
            return JsonNodeFactory.instance.numberNode(value.getAmountMinorLong());
        }
    };

    abstract JsonNode task(String name);

    abstract JsonNode firm(String name);

    abstract JsonNode amount(Money value);
}
