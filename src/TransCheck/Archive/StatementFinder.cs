using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Checks.Meaning;
using TransCheck.Facts;
using TransCheck.Facts.Names;

namespace TransCheck.Archive;

/// <summary>Finds the values of a document that other articles may state as well.</summary>
internal sealed class StatementFinder(ContextKeys keys)
{
    private readonly WordSet _changing = WordSet.Changing(keys);
    private readonly WordSet _numbered = WordSet.Numbered(keys);
    private readonly WordSet _apart = WordSet.Apart(keys);
    private readonly WordSet _versions = WordSet.Versions(keys);

    /// <summary>Values read from words that are unsure (<c>one</c>, <c>bir</c>) state too little.</summary>
    private const double LeastCertainty = 0.7;

    /// <summary>Words further away tell nothing of a value.</summary>
    private const int NearApart = 8;

    /// <summary>What a count is of tells something, however often it comes.</summary>
    private const float UnitWeight = 0.6f;

    /// <summary>More values in a sentence are a table.</summary>
    private const int MostValues = 12;

    /// <param name="article">See <see cref="Statement.Article"/>.</param>
    public IEnumerable<Statement> Find(DocumentFacts facts, int article)
    {
        var topics = MainTopics.Of(facts);
        foreach (var segment in facts.Document.Segments)
        {
            if (facts.Document.BlockOf(segment).Kind is BlockKind.Code)
            {
                continue;
            }

            var mentions = facts.BySegment[segment.Index];
            var isHeading = facts.Document.BlockOf(segment).Kind is BlockKind.Title or BlockKind.Heading;
            var values = mentions.Where(m => IsStated(m, mentions) && !(isHeading && m.Value is DateValue) && !IsPartOfWord(segment.Text, m.Span)).Select(m => (Mention: m, Value: StatedValue.Of(m.Value))).Where(v => v.Value is not null).ToList();
            if (values.Count is 0 or > MostValues)
            {
                continue;
            }

            var place = new Sentence(facts, segment, topics, keys, _changing, _apart);
            foreach (var (mention, value) in values)
            {
                var statement = place.Statement(article, mention, value!, [.. values.Where(v => v.Mention != mention).Select(v => v.Value!)]);
                if (value!.Measure != "number" || !statement.Words.Any(w => (w.Distance == -1 && _numbered.Contains(w)) || (w.Distance is >= -2 and <= 0 && _versions.Contains(w))))
                {
                    yield return statement with { Apart = [.. statement.Words.Where(w => Math.Abs(w.Distance) <= NearApart && _apart.Contains(w))] };
                }
            }
        }
    }

    private static bool IsStated(Mention mention, ImmutableArray<Mention> all) =>
        mention.Certainty >= LeastCertainty
        && mention.Value is AmountValue or DateValue
        && mention.Value is not (OrdinalValue or NumberValue { Amount: < 2, Multiple: false } or DateValue { Day: null, Month: { }, Year: null })
        && !all.Any(n => n.Kind is FactKind.Name or FactKind.Link or FactKind.Code && n.Span.Overlaps(mention.Span) && n.Span.Start <= mention.Span.Start);

    /// <summary>HTTP/3, COVID-19</summary>
    private static bool IsPartOfWord(string text, TextSpan span) => span.Start > 1 && text[span.Start - 1] is '/' or '-' or '‑' && char.IsLetter(text[span.Start - 2]);

    /// <summary>The words and names of a sentence, for each of its values.</summary>
    private sealed class Sentence
    {
        private readonly DocumentFacts _facts;
        private readonly Segment _segment;
        private readonly MainTopics _topics;
        private readonly SentenceDistance _distance;
        private readonly List<(int Token, ContextWord Word)> _words = [];
        private readonly List<(int Token, NameValue Name)> _names = [];
        private readonly ImmutableArray<(TextSpan Span, int Key)> _when;
        private readonly bool _changes;

        /// <summary>The names that values of the sentence plainly belong to: they say nothing about its other values.</summary>
        private readonly HashSet<int> _owners;

        public Sentence(DocumentFacts facts, Segment segment, MainTopics topics, ContextKeys keys, WordSet changing, WordSet apart)
        {
            (_facts, _segment, _topics, _distance) = (facts, segment, topics, new SentenceDistance(segment));
            var mentions = facts.BySegment[segment.Index];
            if (Label(facts, segment) is { } label)
            {
                // The row that a cell stands in says what it is about; its words are as near as any of the cell.
                _names.AddRange(facts.BySegment[label.Index].Select(m => m.Value).OfType<NameValue>().Select(n => (-1, n)));
                _words.AddRange(label.Tokens.Where(t => t.Kind == TokenKind.Word).Select(t => keys.Of(t, facts.Document.Language)).OfType<ContextWord>().Where(w => w.Weight > 0).Select(w => (-1, w)));
            }

            _when = [.. mentions.Where(m => m.Value is DateValue or WeekdayValue or RelativeDateValue or DecadeValue).Select(m => (m.Span, ContextKeys.Hash(m.Value.ToString())))];
            foreach (var mention in mentions)
            {
                var at = segment.TokenBehind(mention.Span.Start);
                if (mention.Value is NameValue { Name.Length: > 1 } name && (at == 0 || segment.Tokens[at - 1].Folded is not ("a" or "an" or "bir")))
                {
                    _names.Add((at, name));
                }
            }

            for (var i = 0; i < segment.Tokens.Length; i++)
            {
                var token = segment.Tokens[i];
                if (token.Kind == TokenKind.Word && !mentions.Any(m => Hides(m) && m.Span.Overlaps(token.Span)) && keys.Of(token, facts.Document.Language) is { } word && (word.Weight > 0 || apart.Contains(word)))
                {
                    _words.Add((i, word));
                }
            }

            _owners = [.. mentions.Where(m => m.Value is AmountValue).Select(m => ValueOwners.Of(facts, m)).OfType<string>().Select(o => ContextKeys.Hash(o))];
            _changes = _words.Exists(w => changing.Contains(w.Word));
        }

        /// <summary>The nearest cell before a cell of a table that states no value.</summary>
        private static Segment? Label(DocumentFacts facts, Segment segment)
        {
            var segments = facts.Document.Segments;
            for (var i = segment.Index - 1; i >= 0 && IsCell(facts, segment) && IsCell(facts, segments[i]); i--)
            {
                if (!facts.BySegment[i].Any(m => m.Value is AmountValue && m.Certainty >= LeastCertainty))
                {
                    return segments[i];
                }
            }

            return null;
        }

        private static bool IsCell(DocumentFacts facts, Segment segment) => facts.Document.BlockOf(segment).Kind is BlockKind.TableCell;

        public Statement Statement(int article, Mention mention, StatedValue value, ImmutableArray<StatedValue> beside)
        {
            var (first, last) = _segment.Covered(mention.Span);
            var owner = ValueOwners.Of(_facts, mention) is { } key ? ContextKeys.Hash(key) : (int?)null;
            return new Statement(
                article,
                _segment.Index,
                mention.Span,
                value,
                owner,
                [.. _names.Select(n => ContextKeys.Of(n.Name, Distance(n.Token))).Where(n => n.Key == owner || !_owners.Contains(n.Key))],
                [.. _words.Where(w => w.Token < first || w.Token > last || (w.Token == last && IsCount(mention))).Select(w => w.Word with { Distance = Distance(w.Token), Weight = w.Token == last ? Math.Max(w.Word.Weight, UnitWeight) : w.Word.Weight })])
            {
                Topics = _topics,
                Beside = beside,
                Changes = _changes,
                When = mention.Value is DateValue ? [] : [.. _when.Where(w => !w.Span.Overlaps(mention.Span)).Select(w => w.Key)],
            };

            int Distance(int token) => token < 0 ? token : token < first ? -_distance.Between(token, first) : token > last ? _distance.Between(last, token) - 1 : 0;
        }

        /// <summary>Words of a mention that are not words of the sentence.</summary>
        private static bool Hides(Mention mention) =>
            mention.Kind is FactKind.Name or FactKind.Link or FactKind.Code or FactKind.Date or FactKind.Weekday or FactKind.Time
            || mention.Value is MoneyValue or PercentValue or OrdinalValue
            || (mention.Value is QuantityValue && !IsCount(mention));

        /// <summary>The last word of a count is what it counts: 400 billion parameters.</summary>
        private static bool IsCount(Mention mention) => mention.Value is QuantityValue quantity && Units.IsCounted(quantity.Unit);
    }
}
