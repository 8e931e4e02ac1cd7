using System.Text.Json;

namespace TransCheck.Evaluation.Corpora;

/// <summary>What is known of a corpus: <c>answers.json</c>, described in <c>corpora/README.md</c>.</summary>
internal sealed record Answers(string Format, Story[] Stories)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <exception cref="InvalidDataException">The file is of another format.</exception>
    public static Answers Read(string folder)
    {
        var answers = JsonSerializer.Deserialize<Answers>(File.ReadAllText(Path.Combine(folder, "answers.json")), Json);
        return answers is { Format: "transcheck-answers/1" } ? answers : throw new InvalidDataException($"{folder}/answers.json is not of format transcheck-answers/1");
    }
}

/// <param name="Name">Short name.</param>
/// <param name="Source">Path below <c>faithful/</c> and <c>altered/</c>.</param>
/// <param name="Target">Path below <c>faithful/</c> and <c>altered/</c>.</param>
/// <param name="Pairing">What ties the two.</param>
/// <param name="FaithfulBeads">For each bead its source and its target sentences, by their first words.</param>
/// <param name="AlteredBeads">The same of the altered translation.</param>
internal sealed record Story(
    [property: System.Text.Json.Serialization.JsonPropertyName("story")] string Name,
    string Source,
    string Target,
    string Pairing,
    string[][][] FaithfulBeads,
    string[][][] AlteredBeads,
    Alteration[] Alterations);

/// <param name="Kind">What was done.</param>
/// <param name="Group">The checks that should speak, by the start of their ids: <c>TC02</c>.</param>
/// <param name="English">The words of the source that are no longer rendered; empty for an addition.</param>
/// <param name="Was">The words of the faithful translation; empty for an addition.</param>
/// <param name="Is">The words of the altered one; empty for what was dropped.</param>
/// <param name="In">The source sentence and the altered sentence; null where there is none.</param>
internal sealed record Alteration(string Kind, string Group, string English, string Was, string Is, string?[] In);
