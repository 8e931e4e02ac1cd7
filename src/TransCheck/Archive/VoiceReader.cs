using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using TransCheck.Articles;
using TransCheck.Facts;
using TransCheck.Facts.Names;
using TransCheck.Linguistics;
using TransCheck.Pairing;

namespace TransCheck.Archive;

/// <summary>Reads what an article says, and what it is about.</summary>
internal sealed class VoiceReader(ContextKeys keys, Exonyms? names)
{
    /// <summary>A word of the headline tells less than a name.</summary>
    private const float HeadlineWord = 0.5f;

    private const float DayWeight = 0.8f;

    /// <summary>Fewer letters are an abbreviation that stands for much.</summary>
    private const int LongestDate = 10;

    private readonly StatementFinder _finder = new(keys);

    /// <param name="articles">One or two, the original first.</param>
    public Voice Read(ImmutableArray<(LabelledArticle Article, Language Language)> articles, SegmentMode segments)
    {
        var topics = new Dictionary<int, float>();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        for (var i = 0; i < articles.Length; i++)
        {
            var facts = FactFinder.Find(Segmenter.Segment(articles[i].Article.Article, articles[i].Language, segments), names);
            statements.AddRange(_finder.Find(facts, i));
            AddTopics(facts, topics);
        }

        return new Voice(
            articles,
            articles.Select(a => Day(a.Article.Metadata)).FirstOrDefault(d => d is not null),
            [.. topics.Select(t => (t.Key, 1 + MathF.Log(1 + t.Value)))],
            statements.DrainToImmutable());
    }

    private void AddTopics(DocumentFacts facts, Dictionary<int, float> topics)
    {
        foreach (var segment in facts.Document.Segments)
        {
            foreach (var mention in facts.BySegment[segment.Index])
            {
                switch (mention.Value)
                {
                    case NameValue name:
                        Add(ContextKeys.Of(name, 0).Key, 1);
                        break;
                    case DateValue { Month: { } month, Day: { } day }:
                        Add(ContextKeys.Hash(string.Create(CultureInfo.InvariantCulture, $"{month}/{day}")), DayWeight);
                        break;
                    default:
                        break;
                }
            }

            if (facts.Document.BlockOf(segment).Kind is not (BlockKind.Title or BlockKind.Heading))
            {
                continue;
            }

            foreach (var token in segment.Tokens)
            {
                if (token.Kind == TokenKind.Word && keys.Of(token, facts.Document.Language) is { Weight: > 0 } word)
                {
                    Add(word.First == ContextKeys.None ? word.Key : word.First, word.Weight * HeadlineWord);
                }
            }
        }

        void Add(int key, float weight) => CollectionsMarshal.GetValueRefOrAddDefault(topics, key, out _) += weight;
    }

    private static DateOnly? Day(ArticleMetadata metadata) =>
        metadata.Date is { Length: >= LongestDate } date && DateOnly.TryParseExact(date.AsSpan(0, LongestDate), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
