using System.Collections.Immutable;
using TransCheck.Articles;
using TransCheck.Reading;

namespace TransCheck.Pairing;

/// <summary>Where the articles of the two languages are. Where both patterns have the same placeholders, or name one file each, what fills these pairs the articles.</summary>
/// <param name="English">Null where nothing is said of English articles.</param>
/// <param name="Turkish">Null where nothing is said of Turkish articles.</param>
public sealed record LayoutRule(PathPattern? English, PathPattern? Turkish)
{
    /// <summary>Whether what fills the patterns tells which articles belong together.</summary>
    public bool Binds => English is not null && Turkish is not null
        && English.Placeholders.SetEquals(Turkish.Placeholders)
        && (English.Placeholders.Count > 0 || !(English.HasWildcards || Turkish.HasWildcards));
}

/// <summary>Where a project keeps its articles.</summary>
public sealed record ArticleLayout(PathRoot Root, ImmutableArray<LayoutRule> Rules)
{
    /// <summary>The language that the layout gives an article; <see cref="Language.Undetermined"/> where no pattern fits, or those that do disagree.</summary>
    /// <param name="path">Relative to the working directory.</param>
    public Language LanguageOf(string path) => Place(path)?.Language ?? Language.Undetermined;

    /// <summary>What an article shares with its counterpart and with no other; null where the layout does not tell.</summary>
    /// <inheritdoc cref="LanguageOf" path="/param"/>
    public (Language Language, string Key)? KeyOf(string path) =>
        Place(path) is { } place && Rules[place.Rule].Binds ? (place.Language, $"{place.Rule}\n{string.Join('\n', place.Filled)}") : null;

    /// <summary>The pattern that prescribes most of the path decides: <c>docs/tr/{path}</c> before <c>docs/{path}</c>.</summary>
    private (int Rule, Language Language, ImmutableArray<string> Filled)? Place(string path)
    {
        var relative = Root.Relative(path);
        (int Rule, Language Language, ImmutableArray<string> Filled)? best = null;
        var most = -1;
        for (var i = 0; i < Rules.Length; i++)
        {
            Consider(i, Rules[i].English, Language.English);
            Consider(i, Rules[i].Turkish, Language.Turkish);
        }

        return best;

        void Consider(int rule, PathPattern? pattern, Language language)
        {
            if (pattern?.Fill(relative) is { } filled && pattern.Literals >= most)
            {
                best = pattern.Literals == most && best?.Language != language ? null : pattern.Literals == most ? best : (rule, language, filled);
                most = pattern.Literals;
            }
        }
    }
}
