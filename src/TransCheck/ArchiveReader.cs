using System.Collections.Immutable;
using TransCheck.Archive;
using TransCheck.Articles;
using TransCheck.Linguistics;
using TransCheck.Pairing;
using TransCheck.Reading;

namespace TransCheck;

/// <summary>Reads the articles of an archive as its voices: a pair is one, and so is an article without counterpart.</summary>
internal static class ArchiveReader
{
    public static (ImmutableArray<Voice> Voices, ImmutableArray<ReadError> Errors) Read(PairingResult pairing, TransCheckOptions options, ParallelOptions parallel, Action<Progress>? progress)
    {
        var reader = new VoiceReader(new ContextKeys(options.Lexicon ?? Lexicon.Default), options.Names);
        var pairs = pairing.Pairs.Select(p => ImmutableArray.Create((p.Source, LanguageOf(p.Source, p.SourceLanguage)), (p.Target, LanguageOf(p.Target, p.TargetLanguage))));
        var alone = pairing.Unpaired.Where(u => u.Language is Language.English or Language.Turkish).Select(u => ImmutableArray.Create((u.Article, LanguageOf(u.Article, u.Language))));
        ImmutableArray<ImmutableArray<(LabelledArticle Article, Language Language)>> all = [.. pairs.Concat(alone).OrderBy(v => v[0].Item1.Path, StringComparer.Ordinal)];
        var done = 0;
        return Contained.ForEach(all, parallel, v => (v[0].Article.Path, v.Length > 1 ? v[1].Article.Path : null), articles =>
        {
            var voice = reader.Read(articles, options.Segments);
            foreach (var (article, _) in articles)
            {
                article.Release();
            }

            progress?.Invoke(new Progress(ProgressStage.Checking, Interlocked.Increment(ref done), all.Length));
            return voice;
        });
    }

    /// <summary>A page that was never translated stands among the translations, and its numbers are written as its own language does.</summary>
    private static Language LanguageOf(LabelledArticle article, Language otherwise) =>
        article.Detected.Language is var language and (Language.English or Language.Turkish) ? language : otherwise;
}
