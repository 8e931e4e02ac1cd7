using System.Text.RegularExpressions;
using TransCheck.Evaluation.Corpora;

namespace TransCheck.Tests.Corpora;

/// <summary>The files of <c>corpora/muse-spark</c> and their answers say the same.</summary>
public class AnswersTests
{
    private static readonly string Folder = Repository.PathTo("corpora/muse-spark");

    public static TheoryData<string> Stories => [.. Answers.Read(Folder).Stories.Select(s => s.Name)];

    [Theory, MemberData(nameof(Stories))]
    public void The_original_is_the_same_beside_both_translations(string name)
    {
        var story = Find(name);
        Text("altered", story.Source).Should().Be(Text("faithful", story.Source));
    }

    [Theory, MemberData(nameof(Stories))]
    public void Every_alteration_stands_in_the_altered_translation_only(string name)
    {
        var story = Find(name);
        var (faithful, altered) = (Text("faithful", story.Target), Text("altered", story.Target));
        var source = Readable(Text("altered", story.Source));
        foreach (var alteration in story.Alterations)
        {
            faithful.Contains(alteration.Was, StringComparison.Ordinal).Should().BeTrue(because: $"{alteration.Kind}: {alteration.Was}");
            altered.Contains(alteration.Is, StringComparison.Ordinal).Should().BeTrue(because: $"{alteration.Kind}: {alteration.Is}");
            source.Contains(alteration.English, StringComparison.Ordinal).Should().BeTrue(because: $"{alteration.Kind}: {alteration.English}");
            source.Contains(alteration.In[0] ?? "", StringComparison.Ordinal).Should().BeTrue(because: $"{alteration.Kind}: {alteration.In[0]}");
            if (alteration.In[1] is { } sentence)
            {
                Readable(altered).Should().Contain(sentence, because: alteration.Kind);
                if (alteration.Kind != "link-changed")
                {
                    Readable(faithful).Should().NotContain(sentence, because: alteration.Kind);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Stories))]
    public void Every_sentence_of_the_beads_stands_in_its_file_in_this_order(string name)
    {
        var story = Find(name);
        foreach (var (folder, beads) in new[] { ("faithful", story.FaithfulBeads), ("altered", story.AlteredBeads) })
        {
            foreach (var (side, path) in new[] { (0, story.Source), (1, story.Target) })
            {
                var text = Readable(Text(folder, path));
                var at = 0;
                foreach (var start in beads.SelectMany(b => b[side]))
                {
                    var next = text.IndexOf(start, at, StringComparison.Ordinal);
                    next.Should().BeGreaterThanOrEqualTo(at, because: $"'{start}' is in {folder}/{path}");
                    at = next + start.Length;
                }
            }
        }
    }

    private static Story Find(string name) => Answers.Read(Folder).Stories.Single(s => s.Name == name);

    private static string Text(string folder, string path) => File.ReadAllText(Path.Combine(Folder, folder, path));

    /// <summary>Without the addresses of Markdown links.</summary>
    private static string Readable(string text) => Regex.Replace(text, @"\[([^\]]*)\]\([^)]*\)", "$1");
}
