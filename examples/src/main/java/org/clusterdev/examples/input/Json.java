package org.clusterdev.examples.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON file that knows where it stands, so that whoever refuses it can say so.
 *
 * <p>Reading is strict: no duplicate fields, no comments, no NaN, nothing after the end, and bounds on depth, length and
 * count. Immutable.
 */
public final class Json {

    /** The deepest nesting that is read. */
    public static final int DEEPEST = 50;

    /** The most values and fields that a file may hold. */
    public static final int MOST_TOKENS = 2_000_000;

    /** The largest amount, in minor units: sums of a few must fit a long. */
    public static final long LARGEST_AMOUNT = 100_000_000_000_000_000L;

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(20_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            // Names come from strangers: no table that clashing names could fill.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,19}(\\.[0-9]{1,9})?");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private enum Kind {
        OBJECT("an object"),
        LIST("a list"),
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final String file;
    private final @Nullable Json parent;
    private final @Nullable String name; // the field of the parent that holds this, unless that is a list
    private final int index; // the place in the parent, if that is a list
    private final int line;
    private final int column;
    private final Kind kind;
    private final String text; // of a text, number or boolean
    private final Map<String, Json> fields;
    private final List<Json> elements;

    private Json(Reader reader, JsonToken token) throws IOException {
        this.file = reader.file;
        this.parent = reader.inside;
        this.name = reader.name;
        this.index = reader.index;
        JsonLocation place = reader.parser.currentTokenLocation();
        this.line = reader.before + place.getLineNr();
        this.column = place.getColumnNr();
        this.kind = kindOf(token);
        this.text = token.isScalarValue() ? reader.shared(reader.parser.getText()) : "";
        // Filled by the reader before anybody else sees this.
        this.fields = kind == Kind.OBJECT ? new LinkedHashMap<>() : Map.of();
        this.elements = kind == Kind.LIST ? new ArrayList<>() : List.of();
    }

    /**
     * Reads a file of one JSON value. O(length).
     *
     * @throws BadInputException if it is no valid JSON, names a field twice, or exceeds a bound
     */
    public static Json parse(TextFile source) {
        return parse(source, 0);
    }

    /**
     * Reads one JSON value that is a part of a file. O(length).
     *
     * @param before how many lines of the file come before this part
     * @throws BadInputException as {@link #parse(TextFile)} does
     */
    public static Json parse(TextFile source, int before) {
        try (JsonParser parser = JACKSON.createParser(source.text())) {
            return new Reader(source.name(), before, parser).whole();
        } catch (IOException e) {
            throw new BadInputException(source.name(), "", "cannot be read: " + e.getMessage());
        }
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** Where this stands, such as {@code $.actions[0].tasks[1].cost}. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Json each = this; each != null; each = each.parent) {
            path.insert(0, each.step());
        }
        return path.toString();
    }

    private String step() {
        if (parent == null) {
            return "$";
        }
        return name == null ? "[" + index + "]" : stepTo(name);
    }

    /** An exception that refuses this value; {@code problem} says what is wrong and what would be right. */
    public BadInputException refuse(String problem) {
        return new BadInputException(file + ":" + line + ":" + column, path(), problem);
    }

    /**
     * This object, after a check of its fields.
     *
     * @throws BadInputException if this is no object, lacks a required field or has one that the shape does not know
     */
    public Json as(Shape shape) {
        require(Kind.OBJECT);
        List<String> known = shape.fields();
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw field.getValue()
                        .refuse("is an unknown field, must be one of " + String.join(", ", known) + "."
                                + Words.maybe(field.getKey(), known));
            }
        }
        for (String name : shape.required()) {
            field(name);
        }
        return this;
    }

    /**
     * A field that must be there.
     *
     * @throws BadInputException if it is missing
     */
    public Json field(String name) {
        require(Kind.OBJECT);
        Json field = fields.get(name);
        if (field == null) {
            throw new BadInputException(
                    file + ":" + line + ":" + column, path() + stepTo(name), "is missing, must be given.");
        }
        return field;
    }

    /** A field that may be missing. */
    public Optional<Json> optional(String name) {
        require(Kind.OBJECT);
        return Optional.ofNullable(fields.get(name));
    }

    /** The fields of an object, in the order of the file. */
    public Map<String, Json> entries() {
        require(Kind.OBJECT);
        return Collections.unmodifiableMap(fields);
    }

    /** The elements of a list. */
    public List<Json> elements() {
        require(Kind.LIST);
        return Collections.unmodifiableList(elements);
    }

    /**
     * The elements of a list in a field; none if it is missing.
     *
     * @param most how many there may be
     */
    public List<Json> list(String name, int most) {
        Optional<Json> list = optional(name);
        if (list.isPresent() && list.get().elements().size() > most) {
            throw list.get().refuse("has " + list.get().elements.size() + " elements, must have at most " + most + ".");
        }
        return list.map(Json::elements).orElse(List.of());
    }

    /** The texts of a list in a field, each once; none if it is missing. */
    public List<Json> ids(String name) {
        List<Json> ids = list(name, Integer.MAX_VALUE);
        Set<String> seen = new HashSet<>();
        for (Json id : ids) {
            if (!seen.add(id.text())) {
                throw id.refuse("names " + Words.quoted(id.text()) + " twice, must name each once.");
            }
        }
        return ids;
    }

    /** The text in a field, unless it is missing or empty. */
    public Optional<String> optionalText(String name) {
        return optional(name).map(Json::printable).filter(value -> !value.isBlank());
    }

    /** The truth in a field, or {@code otherwise} if it is missing. */
    public boolean truth(String name, boolean otherwise) {
        return optional(name).map(Json::truth).orElse(otherwise);
    }

    /** Whether this is null. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** A text that is not empty. */
    public String text() {
        if (printable().isBlank()) {
            throw refuse("is " + shown() + ", must not be empty.");
        }
        return text;
    }

    /** A text that a table can show: no line breaks, no halves of characters. */
    private String printable() {
        boolean clean = require(Kind.TEXT)
                .text
                .codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (!clean) {
            throw refuse("is " + shown() + ", must be one line without control characters.");
        }
        return text;
    }

    /** True or false. */
    public boolean truth() {
        return require(Kind.BOOLEAN).text.equals("true");
    }

    /** A finite number. */
    public double number() {
        double value = Double.parseDouble(require(Kind.NUMBER).text);
        if (!Double.isFinite(value)) {
            throw refuse("is " + shown() + ", must be a number that is not so large.");
        }
        return value;
    }

    /** A number from {@code lowest} to {@code highest}. */
    public double number(double lowest, double highest) {
        double value = number();
        if (!(value >= lowest && value <= highest)) {
            throw refuse("is " + shown() + ", must be between " + plain(lowest) + " and " + plain(highest) + "."
                    + (highest == 1 && value > 1 && value <= 100 ? " Maybe it is a percentage: divide by 100." : ""));
        }
        return value;
    }

    /** A whole number from {@code lowest} to {@code highest}. */
    public long whole(long lowest, long highest) {
        double value = number();
        if (!(value >= lowest && value <= highest && value == StrictMath.rint(value))) {
            throw refuse("is " + shown() + ", must be a whole number between " + lowest + " and " + highest + ".");
        }
        return (long) value;
    }

    /** A day such as {@code 2005-03-18}. */
    public LocalDate date() {
        String day = text();
        try {
            if (DAY.matcher(day).matches()) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeException e) {
            throw refuse("is " + shown() + ", must be a day of the calendar.");
        }
        throw refuse("is " + shown() + ", must be a date such as 2005-03-18.");
    }

    /** An amount in a currency: a decimal text such as {@code "15000.00"}, 0 or more. */
    public Money amount(CurrencyUnit currency) {
        if (kind == Kind.NUMBER) {
            throw refuse("is the number " + shown() + ", must be a text so that no digit is lost. Maybe write \"" + text
                    + "\".");
        }
        String digits = text();
        if (!AMOUNT.matcher(digits).matches()) {
            throw refuse("is " + shown() + ", must be a decimal amount of 0 or more such as \"15000.00\"."
                    + amountAdvice(digits, currency));
        }
        BigDecimal amount = new BigDecimal(digits);
        int decimals = currency.getDecimalPlaces();
        if (amount.scale() > decimals) {
            throw refuse("is " + shown() + ", must have at most " + decimals + " decimals, as " + currency + " has.");
        }
        BigDecimal largest = BigDecimal.valueOf(LARGEST_AMOUNT, decimals);
        if (amount.compareTo(largest) > 0) {
            throw refuse(
                    "is " + shown() + ", must be at most " + largest.toPlainString() + ". Maybe count in thousands.");
        }
        return Money.of(currency, amount);
    }

    /** One of an enum's names. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return Enum.valueOf(type, oneOf(names));
    }

    /** One of these words. */
    public String oneOf(List<String> words) {
        String word = text();
        if (!words.contains(word)) {
            throw refuse(
                    "is " + shown() + ", must be one of " + String.join(", ", words) + "." + Words.maybe(word, words));
        }
        return word;
    }

    private Json require(Kind wanted) {
        if (kind != wanted) {
            throw refuse("is " + shown() + ", must be " + wanted.words + "." + advice(wanted));
        }
        return this;
    }

    private String advice(Kind wanted) {
        if (kind == Kind.NULL) {
            return " Maybe leave the field out.";
        }
        if (wanted == Kind.LIST && (kind == Kind.TEXT || kind == Kind.OBJECT)) {
            return " Maybe put [ ] around it.";
        }
        return kind == Kind.TEXT && (wanted == Kind.NUMBER || wanted == Kind.BOOLEAN)
                ? " Maybe write it without quotes."
                : "";
    }

    private static String amountAdvice(String digits, CurrencyUnit currency) {
        if (digits.startsWith("-")) {
            return "";
        }
        if (digits.contains(",")) {
            return " Maybe leave out the commas.";
        }
        return digits.contains(currency.getCode()) ? " Maybe leave out the currency." : "";
    }

    /** This value in a message. */
    private String shown() {
        return switch (kind) {
            case TEXT -> Words.quoted(text);
            case NUMBER, BOOLEAN -> text;
            case OBJECT, LIST, NULL -> kind.words;
        };
    }

    private static String plain(double number) {
        return number == StrictMath.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String stepTo(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return PLAIN_NAME.matcher(shown).matches() ? "." + shown : "['" + shown + "']";
    }

    private static Kind kindOf(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.LIST;
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            default -> Kind.NULL;
        };
    }

    @Override
    public String toString() {
        return path() + " is " + shown();
    }

    /** Builds the values of one file, depth first; the depth is bounded by the parser. */
    private static final class Reader {

        private final String file;
        private final int before; // lines of the file before this value
        private final JsonParser parser;
        private final Map<String, String> known = new HashMap<>();
        private @Nullable Json inside; // the object or list that is being read
        private @Nullable String name;
        private int index;

        Reader(String file, int before, JsonParser parser) {
            this.file = file;
            this.before = before;
            this.parser = parser;
        }

        Json whole() throws IOException {
            try {
                JsonToken first = parser.nextToken();
                if (first == null) {
                    throw new BadInputException(file, "", "is empty, must hold a JSON object.");
                }
                Json root = value(first);
                if (parser.nextToken() != null) {
                    throw refuse("has text after its end. Maybe two files were joined.");
                }
                return root;
            } catch (JsonProcessingException e) {
                throw refused(e);
            }
        }

        private BadInputException refused(JsonProcessingException e) {
            String message = String.valueOf(e.getOriginalMessage());
            if (e instanceof StreamConstraintsException) {
                return refuse("is out of bounds: " + message.replaceAll(", from `[^`]*`", "")
                        + ". Maybe it is another file.");
            }
            return message.startsWith("Unexpected end-of-input")
                    ? refuse("ends too early. Maybe the file was cut off, or a bracket or quote is missing.")
                    : refuse("is no valid JSON: " + withoutHint(message)
                            + ". Maybe a quote, comma or bracket is missing or one too many just before.");
        }

        private Json value(JsonToken token) throws IOException {
            Json value = new Json(this, token);
            Json outside = inside;
            inside = value;
            if (value.kind == Kind.OBJECT) {
                object(value);
            } else if (value.kind == Kind.LIST) {
                list(value);
            }
            inside = outside;
            return value;
        }

        private void object(Json object) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = shared(parser.currentName());
                if (object.fields.containsKey(field)) {
                    throw refuse("is given twice, must be given once.");
                }
                name = field;
                object.fields.put(field, value(parser.nextToken()));
            }
        }

        private void list(Json list) throws IOException {
            JsonToken token = parser.nextToken();
            while (token != JsonToken.END_ARRAY) {
                name = null;
                index = list.elements.size();
                list.elements.add(value(token));
                token = parser.nextToken();
            }
        }

        /** The same text once: names of fields and ids come again and again. */
        private String shared(String text) {
            if (text.length() > 40 || known.size() > 50_000) {
                return known.getOrDefault(text, text);
            }
            String before = known.putIfAbsent(text, text);
            return before == null ? text : before;
        }

        private BadInputException refuse(String problem) {
            JsonLocation place = parser.currentLocation();
            // The parser looks ahead: it may know a field's name before it has told us.
            String field = parser.getParsingContext().getCurrentName();
            String last = field == null || inside == null || inside.kind != Kind.OBJECT ? "" : stepTo(field);
            String path = inside == null ? "$" : inside.path() + last;
            int line = before + place.getLineNr();
            return new BadInputException(file + ":" + line + ":" + place.getColumnNr(), path, problem);
        }

        /** Jackson's advice is for programmers: which feature to switch on. */
        private static String withoutHint(String message) {
            int hint = message.indexOf(": enable `");
            return hint < 0 ? message : message.substring(0, hint) + ", must be a finite number";
        }
    }
}
