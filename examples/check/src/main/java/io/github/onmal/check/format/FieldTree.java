package io.github.onmal.check.format;

import io.github.onmal.check.format.FieldPath.Step;
import io.github.onmal.check.format.FieldRules.Field;
import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the replies in a tree of fields. What a reply is called, its language and its channel may
 * stand behind it, in its object or one around it; so replies wait for the end of the tree, or,
 * where many wait, for the end of the item of the outermost list they are in.
 */
final class FieldTree implements FieldEvents {

  private static final String ALLOW = "onmal-allow";
  private static final int MANY_CHARS = 1 << 18;
  private static final int TOO_MANY_CHARS = 1 << 22;
  private static final int LONGEST_NAME = 200;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\[\\]]+");
  private static final List<Field> USUAL =
      List.of(new Field(FieldPath.ANYWHERE, Map.of(), Set.of(), null));

  private static final List<String> TEXTS = FieldWords.usual("reply");
  private static final Set<String> HOLDERS = Set.copyOf(FieldWords.usual("holder"));
  private static final List<String> IDS = FieldWords.usual("key");
  private static final Set<String> NO_LANGUAGES = Set.copyOf(FieldWords.usual("nolanguage"));
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern LANGUAGE =
      Pattern.compile("([a-z]{2,3})(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Za-z]{2}|\\d{3}))?");
  private static final Pattern SENTENCE = Pattern.compile("(?s).*(?:\\S\\s+\\S|[.!?。…~]\\s*\\z).*");

  /** What objects say of the replies in them. */
  private enum Detail {
    TITLE("title"),
    LANGUAGE("language"),
    CHANNEL("channel");

    private final List<String> usual;

    Detail(String field) {
      usual = FieldWords.usual(field);
    }

    List<FieldPath> paths(FieldRules rules) {
      return switch (this) {
        case TITLE -> rules.title();
        case LANGUAGE -> rules.language();
        case CHANNEL -> rules.channel();
      };
    }
  }

  /** An object or a list. */
  private static final class Node {
    private final @Nullable Node parent;
    private final @Nullable Step step;
    private final boolean list;
    private final @Nullable Node item;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final @Nullable String[] details = new String[Detail.values().length];
    private final int[] ranks = new int[Detail.values().length];
    private final List<Allowance> allowances = new ArrayList<>();
    private @Nullable String id;
    private int idRank = Integer.MAX_VALUE;
    private boolean ended;

    Node(@Nullable Node parent, @Nullable Step step, boolean list) {
      this.parent = parent;
      this.step = step;
      this.list = list;
      boolean first = parent != null && parent.list && parent.item == null;
      item = first ? this : parent == null ? null : parent.item;
    }

    /** The item of the outermost list it is in, or itself. */
    Node whole() {
      return item == null ? this : item;
    }
  }

  private record Waiting(
      Source source, Node in, @Nullable Step step, List<Field> fields, List<Allowance> allowances) {

    int chars() {
      return source.excerpt().raw().length() + source.text().text().length();
    }
  }

  private final FieldRules rules;
  private final Consumer<Reply> replies;
  private final Set<String> conditions = new HashSet<>();
  private final FieldSteps steps = new FieldSteps();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Allowance> next = new ArrayList<>();
  private @Nullable Step document;
  private @Nullable Node open;
  private int chars;
  private long found;

  FieldTree(FieldRules rules, Consumer<Reply> replies) {
    this.rules = rules;
    this.replies = replies;
    rules.replies().forEach(field -> conditions.addAll(field.conditions()));
  }

  @Override
  public boolean wantsMore() {
    return true;
  }

  @Override
  public void beginDocument(int number) {
    steps.beginDocument();
    document = number < 0 ? null : Step.to(number);
  }

  @Override
  public void begin(boolean list) {
    Node parent = open;
    steps.begin(list);
    Node node = new Node(parent, step(), list);
    node.allowances.addAll(next);
    next.clear();
    open = node;
  }

  @Override
  public boolean key(String key) {
    steps.key(key);
    return open != null && open.keys.add(key);
  }

  @Override
  public void value(String value, @Nullable Supplier<Source> source) {
    steps.beginValue();
    Step step = step();
    if (open != null && step != null && conditions.contains(step.key()) && !value.isBlank()) {
      open.values.put(step.key(), value.length() > LONGEST_NAME ? "" : value);
    }
    int allowing = source == null ? 0 : allowing();
    List<Field> fields = source == null ? List.of() : fields(value);
    if (source != null && allowing > 0) {
      allow(value, source.get().excerpt().start(), allowing);
    } else if (source != null && !fields.isEmpty()) {
      Node in = open == null ? new Node(null, document, false) : open;
      Waiting one = new Waiting(source.get(), in, step, fields, new ArrayList<>(next));
      waiting.add(one);
      found++;
      chars += one.chars();
    } else {
      detail(value);
    }
    next.clear();
    steps.endValue();
    release(open == null);
  }

  @Override
  public void end() {
    Node ended = open;
    steps.end();
    if (ended != null) {
      ended.ended = true;
      open = ended.parent;
    }
    release(open == null);
  }

  @Override
  public void allowNext(List<Allowance> allowances) {
    next.addAll(allowances);
  }

  @Override
  public void allowHere(List<Allowance> allowances) {
    if (open != null) {
      open.allowances.addAll(allowances);
    }
  }

  @Override
  public void allowLast(List<Allowance> allowances) {
    if (!waiting.isEmpty()) {
      waiting.get(waiting.size() - 1).allowances().addAll(allowances);
    }
  }

  @Override
  public long found() {
    return found;
  }

  /** Lets go of the replies that were found before a file turned out to be broken. */
  void breakOff() {
    release(true);
  }

  private @Nullable Step step() {
    List<Step> way = steps.steps();
    return way.isEmpty() ? document : way.get(way.size() - 1);
  }

  /** How many steps back the object is that has the allowance being read; 0 outside of one. */
  private int allowing() {
    List<Step> way = steps.steps();
    for (int back = 1; back <= Math.min(3, way.size()); back++) {
      if (ALLOW.equals(way.get(way.size() - back).key())) {
        return back;
      }
    }
    return 0;
  }

  /** As {@code "RULE: reason"}, a list of these, or {@code {"RULE": "reason"}}. */
  private void allow(String value, Position place, int back) {
    Node object = open;
    for (int i = 1; i < back && object != null; i++) {
      object = object.parent;
    }
    if (object == null || open == null) {
      return;
    }
    Step step = step();
    String key = open.list || step == null || back == 1 ? null : step.key();
    String comment = "onmal allow " + (key == null ? value : key + ": " + value);
    List<Allowance> allowances = Allowances.of(comment, place, true, place.line());
    object.allowances.addAll(
        allowances.isEmpty() ? List.of(new Allowance(value.strip(), "", 0, place)) : allowances);
  }

  /** The fields that a text may be; whether it is one may depend on what follows. */
  private List<Field> fields(String value) {
    if (value.isBlank()) {
      return List.of();
    }
    List<Step> way = steps.steps();
    List<Step> outer = way;
    while (!outer.isEmpty() && isLanguage(outer.get(outer.size() - 1).key())) {
      outer = outer.subList(0, outer.size() - 1);
    }
    if (rules.replies().isEmpty()) {
      return isUsual(outer) && SENTENCE.matcher(value).matches() ? USUAL : List.of();
    }
    List<Field> fields = new ArrayList<>(1);
    for (Field field : rules.replies()) {
      if (field.path().matches(way) || outer != way && field.path().matches(outer)) {
        fields.add(field);
      }
    }
    return fields;
  }

  private static boolean isUsual(List<Step> way) {
    int at = way.size() - 1;
    while (at >= 0 && way.get(at).key() == null) {
      at--;
    }
    String key = at < 0 ? null : way.get(at).key();
    if (key == null) {
      return false;
    }
    String plain = FieldWords.plain(key);
    if (TEXTS.contains(plain) || at < way.size() - 1 && HOLDERS.contains(plain)) {
      return true;
    }
    String holder = at == way.size() - 1 && at > 0 ? way.get(at - 1).key() : null;
    boolean named = holder != null && HOLDERS.contains(FieldWords.plain(holder));
    return named && !isDetail(plain);
  }

  private static boolean isDetail(String plain) {
    boolean detail = IDS.contains(plain) || plain.equals("description");
    for (Detail one : Detail.values()) {
      detail |= one.usual.contains(plain);
    }
    return detail;
  }

  private static boolean isLanguage(@Nullable String key) {
    Matcher matcher = key == null ? null : LANGUAGE.matcher(key);
    return matcher != null
        && matcher.matches()
        && LANGUAGES.contains(matcher.group(1))
        && !NO_LANGUAGES.contains(key);
  }

  /** Remembers what a value says of the replies around it. */
  private void detail(String value) {
    Step step = step();
    if (open == null || open.list || step == null || step.key() == null) {
      return;
    }
    String key = step.key();
    String plain = FieldWords.plain(key);
    int id = IDS.indexOf(plain);
    if (id >= 0 && id < open.idRank && !value.isBlank() && value.length() <= LONGEST_NAME) {
      open.id = key + "=" + CONTROLS.matcher(value.strip()).replaceAll(" ");
      open.idRank = id;
    }
    for (Detail detail : Detail.values()) {
      List<FieldPath> paths = detail.paths(rules);
      if (paths.isEmpty()) {
        detail(open, detail, detail.usual.indexOf(plain), value);
      }
      for (int i = 0; i < paths.size(); i++) {
        if (paths.get(i).matches(steps.steps())) {
          Node object = open;
          for (int back = 1; back < paths.get(i).tail() && object.parent != null; back++) {
            object = object.parent;
          }
          detail(object, detail, i, value);
        }
      }
    }
  }

  private static void detail(Node object, Detail detail, int rank, String value) {
    int of = detail.ordinal();
    boolean better = object.details[of] == null || rank < object.ranks[of];
    if (rank >= 0 && better && !value.isBlank()) {
      object.details[of] = value;
      object.ranks[of] = rank;
    }
  }

  private void release(boolean all) {
    if (!all && chars < MANY_CHARS) {
      return;
    }
    int done = 0;
    while (done < waiting.size()) {
      Waiting one = waiting.get(done);
      boolean whole = one.in.whole().ended || one.in.list && one.in.item == null;
      if (!all && !whole && chars < TOO_MANY_CHARS) {
        break;
      }
      chars -= one.chars();
      done++;
      tell(one);
    }
    waiting.subList(0, done).clear();
  }

  private void tell(Waiting one) {
    for (Field field : one.fields) {
      if (holds(field, one.in)) {
        Content content = field.content() == null ? rules.content() : field.content();
        Source source = one.source;
        content.read(
            new Reply(source.excerpt(), source.text(), source.escaping(), about(one)), replies);
        return;
      }
    }
  }

  private static boolean holds(Field field, Node in) {
    Node object = object(in);
    for (Map.Entry<String, Set<String>> condition : field.when().entrySet()) {
      String value = object == null ? null : object.values.get(condition.getKey());
      Set<String> expected = condition.getValue();
      if (value == null || !expected.contains(value) && !expected.contains(FieldRules.ANY)) {
        return false;
      }
    }
    for (Node around = object; around != null; around = object(around.parent)) {
      if (!Collections.disjoint(around.values.keySet(), field.unless())) {
        return false;
      }
    }
    return true;
  }

  /** The nearest object from a place on. */
  private static @Nullable Node object(@Nullable Node in) {
    Node object = in;
    while (object != null && object.list) {
      object = object.parent;
    }
    return object;
  }

  private Reply.About about(Waiting one) {
    List<Allowance> allowances = new ArrayList<>(one.allowances);
    StringBuilder key = new StringBuilder();
    String spoken = one.step == null ? null : language(one.step);
    Deque<Node> chain = new ArrayDeque<>();
    for (Node node = one.in; node != null; node = node.parent) {
      chain.push(node);
      allowances.addAll(node.allowances);
      spoken = spoken == null && node.step != null ? language(node.step) : spoken;
    }
    for (Node node : chain) {
      add(key, node.step, node.id);
    }
    if (one.step != one.in.step) {
      add(key, one.step, null);
    }
    String language = detail(one.in, Detail.LANGUAGE);
    String channel = detail(one.in, Detail.CHANNEL);
    Channel on = channel == null ? null : FieldWords.channel(channel);
    language = language == null ? null : FieldWords.language(language);
    return new Reply.About(
        key.toString(),
        detail(one.in, Detail.TITLE),
        language == null ? spoken : language,
        on == null ? rules.on() : on,
        allowances);
  }

  private static @Nullable String language(Step step) {
    return step.key() != null && isLanguage(step.key()) ? step.key().replace('_', '-') : null;
  }

  private static void add(StringBuilder key, @Nullable Step step, @Nullable String id) {
    if (step == null) {
      return;
    }
    if (step.key() == null) {
      key.append('[').append(id == null ? Integer.toString(step.index()) : id).append(']');
    } else {
      key.append(key.isEmpty() ? "" : ".").append(FieldPath.quoted(step.key()));
    }
  }

  private static @Nullable String detail(Node in, Detail detail) {
    Node object = object(in);
    while (object != null && object.details[detail.ordinal()] == null) {
      object = object(object.parent);
    }
    return object == null ? null : object.details[detail.ordinal()];
  }
}
