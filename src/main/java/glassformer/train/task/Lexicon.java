package glassformer.train.task;

import static glassformer.train.task.Gender.FEMININE;
import static glassformer.train.task.Gender.MASCULINE;

import java.util.List;

/** The words of the translation task. */
final class Lexicon {

  static final List<Noun> NOUNS =
      List.of(
          noun("boy", MASCULINE, "garçon"),
          noun("brother", MASCULINE, "frère"),
          noun("doctor", MASCULINE, "médecin"),
          noun("king", MASCULINE, "roi"),
          noun("teacher", MASCULINE, "professeur"),
          noun("girl", FEMININE, "fille"),
          noun("mother", FEMININE, "mère"),
          noun("queen", FEMININE, "reine"),
          noun("sister", FEMININE, "sœur"),
          new Noun("woman", "women", FEMININE, "femme", "femmes"),
          noun("cat", MASCULINE, "chat"),
          noun("dog", MASCULINE, "chien"),
          noun("duck", MASCULINE, "canard"),
          noun("rabbit", MASCULINE, "lapin"),
          new Noun("horse", "horses", MASCULINE, "cheval", "chevaux"),
          noun("cow", FEMININE, "vache"),
          noun("frog", FEMININE, "grenouille"),
          new Noun("mouse", "mice", FEMININE, "souris", "souris"),
          noun("bag", MASCULINE, "sac"),
          noun("book", MASCULINE, "livre"),
          noun("train", MASCULINE, "train"),
          new Noun("boat", "boats", MASCULINE, "bateau", "bateaux"),
          new Noun("cake", "cakes", MASCULINE, "gâteau", "gâteaux"),
          new Noun("hat", "hats", MASCULINE, "chapeau", "chapeaux"),
          noun("apple", FEMININE, "pomme"),
          noun("car", FEMININE, "voiture"),
          noun("chair", FEMININE, "chaise"),
          noun("flower", FEMININE, "fleur"),
          noun("key", FEMININE, "clé"),
          noun("letter", FEMININE, "lettre"),
          noun("table", FEMININE, "table"),
          noun("garden", MASCULINE, "jardin"),
          noun("park", MASCULINE, "parc"),
          noun("forest", FEMININE, "forêt"),
          noun("house", FEMININE, "maison"),
          noun("street", FEMININE, "rue"));

  static final List<Adjective> ADJECTIVES_BEFORE =
      List.of(
          before("beautiful", "beau belle beaux belles"),
          before("big", "grand grande grands grandes"),
          before("good", "bon bonne bons bonnes"),
          before("new", "nouveau nouvelle nouveaux nouvelles"),
          before("old", "vieux vieille vieux vieilles"),
          before("pretty", "joli jolie jolis jolies"),
          before("small", "petit petite petits petites"),
          before("young", "jeune jeune jeunes jeunes"));

  static final List<Adjective> ADJECTIVES_AFTER =
      List.of(
          after("black", "noir noire noirs noires"),
          after("blue", "bleu bleue bleus bleues"),
          after("green", "vert verte verts vertes"),
          after("red", "rouge rouge rouges rouges"),
          after("white", "blanc blanche blancs blanches"),
          after("yellow", "jaune jaune jaunes jaunes"),
          after("dirty", "sale sale sales sales"),
          after("happy", "heureux heureuse heureux heureuses"),
          after("heavy", "lourd lourde lourds lourdes"),
          after("rich", "riche riche riches riches"),
          after("sad", "triste triste tristes tristes"),
          after("strong", "fort forte forts fortes"));

  static final List<Verb> VERBS =
      List.of(
          transitive("carry", "carries", "porte porte portons portez portent"),
          transitive("choose", "chooses", "choisis choisit choisissons choisissez choisissent"),
          transitive("draw", "draws", "dessine dessine dessinons dessinez dessinent"),
          transitive("eat", "eats", "mange mange mangeons mangez mangent"),
          transitive("find", "finds", "trouve trouve trouvons trouvez trouvent"),
          transitive("follow", "follows", "suis suit suivons suivez suivent"),
          transitive("hide", "hides", "cache cache cachons cachez cachent"),
          transitive("know", "knows", "connais connaît connaissons connaissez connaissent"),
          transitive("see", "sees", "vois voit voyons voyez voient"),
          transitive("sell", "sells", "vends vend vendons vendez vendent"),
          transitive("take", "takes", "prends prend prenons prenez prennent"),
          transitive("want", "wants", "veux veut voulons voulez veulent"),
          transitive("wash", "washes", "lave lave lavons lavez lavent"),
          transitive("watch", "watches", "regarde regarde regardons regardez regardent"),
          intransitive("come", "comes", "viens vient venons venez viennent"),
          intransitive("dance", "dances", "danse danse dansons dansez dansent"),
          intransitive("fall", "falls", "tombe tombe tombons tombez tombent"),
          intransitive("laugh", "laughs", "ris rit rions riez rient"),
          intransitive("run", "runs", "cours court courons courez courent"),
          intransitive("sing", "sings", "chante chante chantons chantez chantent"),
          intransitive("sleep", "sleeps", "dors dort dormons dormez dorment"),
          intransitive("swim", "swims", "nage nage nageons nagez nagent"),
          intransitive("walk", "walks", "marche marche marchons marchez marchent"),
          intransitive("work", "works", "travaille travaille travaillons travaillez travaillent"));

  /** The articles; {@code a} is written {@code an} before a vowel. */
  static final List<Determiner> ARTICLES =
      List.of(
          new Determiner("the", false, Forms.of("le la les les"), false),
          new Determiner("the", true, Forms.of("le la les les"), false),
          new Determiner("a", false, Forms.of("un une des des"), true),
          new Determiner("some", true, Forms.of("un une des des"), true));

  static final List<Determiner> OTHER_DETERMINERS =
      List.of(
          new Determiner("this", false, Forms.of("ce cette ces ces"), false),
          new Determiner("these", true, Forms.of("ce cette ces ces"), false),
          new Determiner("my", false, Forms.of("mon ma mes mes"), false),
          new Determiner("my", true, Forms.of("mon ma mes mes"), false),
          new Determiner("your", false, Forms.of("votre votre vos vos"), false),
          new Determiner("your", true, Forms.of("votre votre vos vos"), false),
          new Determiner("two", true, Forms.of("deux deux deux deux"), false),
          new Determiner("three", true, Forms.of("trois trois trois trois"), false));

  static final List<Pronoun> PRONOUNS =
      List.of(
          new Pronoun("i", "je", Person.I),
          new Pronoun("he", "il", Person.HE_OR_SHE),
          new Pronoun("she", "elle", Person.HE_OR_SHE),
          new Pronoun("we", "nous", Person.WE),
          new Pronoun("you", "vous", Person.YOU),
          new Pronoun("they", "ils", Person.THEY));

  static final List<Preposition> PREPOSITIONS =
      List.of(
          new Preposition("behind", "derrière"),
          new Preposition("in", "dans"),
          new Preposition("on", "sur"),
          new Preposition("under", "sous"),
          new Preposition("with", "avec"));

  private Lexicon() {}

  private static Noun noun(String english, Gender gender, String french) {
    return new Noun(english, english + "s", gender, french, french + "s");
  }

  private static Adjective before(String english, String french) {
    return new Adjective(english, Forms.of(french), true);
  }

  private static Adjective after(String english, String french) {
    return new Adjective(english, Forms.of(french), false);
  }

  private static Verb transitive(String base, String third, String french) {
    return new Verb(base, third, List.of(french.split(" ")), true);
  }

  private static Verb intransitive(String base, String third, String french) {
    return new Verb(base, third, List.of(french.split(" ")), false);
  }
}
