using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TransCheck.Articles;
using TransCheck.Cli.Configuration;
using TransCheck.Reporting;
using TransCheck.Tests.Reporting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TransCheck.Cli.Tests;

/// <summary>The schema and the documentation follow from the same keys as the reader; <c>TRANSCHECK_ACCEPT=1</c> writes both anew.</summary>
public sealed class ConfigurationDocumentsTests : IDisposable
{
    private const string Open = "<!-- keys -->\n";
    private const string Close = "<!-- /keys -->";

    private static readonly Texts English = new(Language.English);
    private static readonly string SchemaPath = Repository.PathTo("docs/transcheck.schema.json");
    private static readonly string PagePath = Repository.PathTo("docs/configuration.md");

    /// <summary>With the files that the examples name.</summary>
    private readonly Workplace _work = new Workplace().WithPair().With("our.lexicon", "").With("terms.csv", "en,tr\nferry,feribot\n").With("names.csv", "English,Turkish\nNorthgate,Kuzeykapı\n");

    public void Dispose() => _work.Dispose();

    public static TheoryData<string> Examples()
    {
        var blocks = new TheoryData<string>();
        foreach (var block in File.ReadAllText(PagePath).Split("```yaml\n").Skip(1))
        {
            blocks.Add(block[..block.IndexOf("```", StringComparison.Ordinal)]);
        }

        return blocks;
    }

    [Fact]
    public void The_schema_in_the_repository_is_the_one_of_the_keys() => Match(ConfigurationSchema.Write(English), SchemaPath);

    [Fact]
    public void The_page_describes_every_key()
    {
        var page = File.ReadAllText(PagePath);
        var start = page.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        Match(string.Concat(page.AsSpan(0, start), Describe(), page.AsSpan(page.IndexOf(Close, StringComparison.Ordinal))), PagePath);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_right(string yaml) => ShouldBeRight(yaml);

    [Theory]
    [InlineData("en")]
    [InlineData("tr")]
    public void What_init_writes_is_right_also_with_every_example_in_it(string language)
    {
        _work.Run("init", "--language", language).ExitCode.Should().Be(0);
        var text = File.ReadAllText(Path.Combine(_work.Folder, "transcheck.yml"));

        ShouldBeRight(text);

        // "#key:" and "#  below a key" are examples, "# Text" explains.
        var examples = Regex.Replace(text, "^#(?=[a-z]|  )", "", RegexOptions.Multiline);
        examples.Should().Contain("\nchecks:\n  name-missing: off\n");
        ShouldBeRight(examples);
    }

    [Theory]
    [InlineData("fail-on: sometimes")]
    [InlineData("min-confidence: 2")]
    [InlineData("min-confidence: '0.5'")]
    [InlineData("max-size: big")]
    [InlineData("stale: sometimes")]
    [InlineData("stale: 'true'")]
    [InlineData("checks: {name-mising: off}")]
    [InlineData("checks: {name-missing: warning}")]
    [InlineData("overrides: [{checks: {all: off}}]")]
    [InlineData("articles: {de: x}")]
    [InlineData("colour: red")]
    [InlineData("ignore: {a: b}")]
    public void What_the_reader_refuses_the_schema_refuses(string yaml)
    {
        var reading = () => ConfigurationFile.Parse(yaml, "transcheck.yml", _work.Folder, English);

        reading.Should().Throw<WrongUseException>();
        Errors(yaml).Should().NotBeEmpty();
    }

    [Fact]
    public void The_commands_of_the_page_run()
    {
        var commands = File.ReadAllLines(PagePath).Where(l => l.StartsWith("transcheck ", StringComparison.Ordinal)).ToList();

        commands.Should().HaveCount(3);
        foreach (var command in commands)
        {
            _work.Run(command.Split(' ')[1..]).ExitCode.Should().Be(0, command);
        }

        File.ReadAllText(Path.Combine(_work.Folder, "transcheck.schema.json")).Should().Be(ConfigurationSchema.Write(English));
    }

    [Fact]
    public void The_schema_speaks_Turkish() => _work.Run("schema", "--language", "tr").Output.Should().Contain("Özgün metinlerin dili.");

    private void ShouldBeRight(string yaml)
    {
        ConfigurationFile.Parse(yaml, "transcheck.yml", _work.Folder, English).Should().NotBeNull();
        Errors(yaml).Should().BeEmpty();
    }

    private static List<string> Errors(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents.Count == 0)
        {
            return [];
        }

        using var schema = JsonDocument.Parse(ConfigurationSchema.Write(English));
        using var value = JsonDocument.Parse(Json(stream.Documents[0].RootNode)?.ToJsonString() ?? "null");
        return new SchemaValidator(schema.RootElement).Errors(value.RootElement);
    }

    /// <summary>As YAML 1.2 reads it, which is what editors do.</summary>
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value ?? "", Json(c.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } when double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => JsonValue.Create(scalar.Value is "true"),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static string Describe()
    {
        var text = new StringBuilder("\n");
        foreach (var key in ConfigurationKeys.All.Keys)
        {
            text.Append("### ").Append(key.Name).Append("\n\n").Append(English[key.Text]).Append("\n\nValue: ").Append(key.Form);
            text.Append(key.Usual is null ? "" : $"; without the key: `{key.Usual}`").Append("\n\n```yaml\n").Append(key.Sample.ReplaceLineEndings("\n")).Append("\n```\n\n");
        }

        return text.ToString();
    }

    private static void Match(string actual, string path)
    {
        if (Environment.GetEnvironmentVariable("TRANSCHECK_ACCEPT") is "1")
        {
            File.WriteAllText(path, actual);
        }

        (File.Exists(path) ? File.ReadAllText(path) : "").Should().Be(actual, "TRANSCHECK_ACCEPT=1 dotnet test -c Release tests/TransCheck.Cli.Tests --filter ConfigurationDocuments writes it anew");
    }
}
