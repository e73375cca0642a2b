import type { Article, Check, Summary } from "../wasm/conspectus";
import { Checked, Chosen, Differ, Dropped, Roots, Saying, Terms } from "./live";

interface Props {
  articles: readonly (Article & { source: string })[];
  /** What the core says; absent until it does. */
  summary: Summary | undefined;
  check: Check | undefined;
  fault: string;
  words: number;
  ask: (words: number) => void;
}

/** The text, with what the core says of the example in its places. */
export function How({ articles, summary, check, fault, words, ask }: Props) {
  const names = articles.map(({ source }) => source);
  return (
    <article>
      <p>
        <a href="./">Conspectus</a>
      </p>
      <h1>How Conspectus chooses</h1>
      <p>
        Several articles report one event. What all of them say is likely to matter, and more likely to be right than what only one says.
        So a summary can be found without understanding a word: look for what the articles share, and quote the few sentences that hold
        most of it. Nothing is rewritten, so nothing can be made up, and every sentence can be checked in its article.
      </p>
      <p>
        The boxes below are computed now, in this browser, from the five invented articles that “Try it with an example” opens.
        {fault !== "" && <strong role="alert"> Here they cannot be computed: {fault}</strong>}
      </p>

      <h2>1. What is article, what is page</h2>
      <p>
        People paste whole pages: menus, buttons, teasers and all. Each line is judged by what it looks like and where it stands. The
        other articles help too: at the end of a page, a run of lines about something that nobody else mentions is not part of the story.
        Nothing is lost: what is left out is listed, and comes back with one click.
      </p>
      {summary && <Dropped summary={summary} names={names} />}

      <h2>2. Who counts</h2>
      <p>
        An agency report that two papers print is one source. Articles that share half of their runs of four words count as one. An article
        about something else is named, and does not count.
      </p>
      {summary && <Roots summary={summary} names={names} />}

      <h2>3. What matters</h2>
      <p>
        Each word that carries meaning, and each pair of neighbouring words, is a <em>concept</em>. It weighs more if more sources use it,
        if they use it more often, and if they use it earlier in their articles. These weigh most:
      </p>
      {summary && <Terms summary={summary} />}

      <h2>4. Which sentences</h2>
      <p>
        A selection is worth what its concepts weigh together, each counted once, so a sentence that repeats what was said adds next to
        nothing. The program takes the sentence that adds most for its length, then the next, and then exchanges sentences as long as
        that helps. A sentence that begins with “He” comes only with the one before it, and a quotation comes whole or not at all.
        Finally, the sentences are put into the order in which the articles tell the story.
      </p>
      {summary && <Chosen summary={summary} names={names} words={words} ask={ask} />}

      <h2>5. Who says it</h2>
      <p>
        For each sentence, every other article is searched for the one to three neighbouring sentences that hold most of it. They say
        the same, say a part of it, or tell it differently: with another figure, or by denying it. Only sources that say the same are
        counted. The first sentences of the summary above:
      </p>
      {summary && <Saying summary={summary} names={names} />}

      <h2>6. Where the sources differ</h2>
      <p>
        Figures, days and names from sentences about the same thing are put side by side if they cannot all be right. Which one is right is
        not for a program to say.
      </p>
      {summary && <Differ summary={summary} names={names} />}

      <h2>7. A text about the articles</h2>
      <p>
        “Check a text” takes what somebody says about the articles, and looks each of its sentences up in the same way: word for word, the
        same in other words, in part, told differently, or not found. Each figure, date and name in it is found, has another value in what
        tells the same, or stands in none of the articles. Each quotation is compared word by word, and with who says it. An answer with
        four faults in it, a figure, a name, a word of a quotation, and a sentence that nobody wrote:
      </p>
      {check && <Checked check={check} names={names} />}
      <p>
        This shows where to look, and not what is true. “Not found” means not found in these articles: it may still be right, or told in
        words that the rules do not know. “Found” means that an article says so: articles can be wrong, and a sentence that is found can still
        leave out what matters. Irony, and what only follows from several sentences together, it does not see. Read the passages.
      </p>
      <p>
        Measured with summaries that people wrote, and with single words of them changed: of 100 changed figures 99 are marked, of 100 figures
        that are right 2. Of 100 quotations with a changed word, 99 are said to be changed. Of 100 sentences with another name, 85 to 93
        no longer count as the same, with a “not” put in or taken out 97. Of 100 sentences of the summaries 85 are found, at least in part.
      </p>

      <h2>What it cannot do</h2>
      <ul>
        <li>A summary is no clearer than its sentences.</li>
        <li>Agreement is not truth: sources can be wrong together, and what only one has found out ranks low.</li>
        <li>
          “2 of 4” means that two sources state all of the sentence. Sources that state a part of it, or give another figure, are shown and
          not counted. Rules over words decide that, and sometimes they are wrong.
        </li>
        <li>Disagreements are found by rules, which miss some and raise false alarms. Read the passages and judge for yourself.</li>
      </ul>
      <p>
        The file DESIGN.md of the source code describes the whole method and where it fails; benches/RESULTS.md has the figures.
      </p>
    </article>
  );
}
