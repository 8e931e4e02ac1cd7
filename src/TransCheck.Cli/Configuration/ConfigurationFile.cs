using System.Globalization;
using System.Text;
using TransCheck.Reading;
using TransCheck.Reporting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TransCheck.Cli.Configuration;

/// <summary>Finds and reads <c>transcheck.yml</c>.</summary>
internal static class ConfigurationFile
{
    public const string Name = "transcheck.yml";

    private const string OtherName = "transcheck.yaml";

    /// <summary>Looks in the folder of a path and upwards, to the root of the repository (where <c>.git</c> is) or of the file system.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <returns>The file as the command can open it; null where there is none.</returns>
    /// <exception cref="WrongUseException">Two files contend.</exception>
    public static string? Find(string path, Texts texts)
    {
        var full = Path.GetFullPath(path);
        for (var folder = File.Exists(full) ? Path.GetDirectoryName(full) : full; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var (file, other) = (Path.Combine(folder, Name), Path.Combine(folder, OtherName));
            if (File.Exists(file) && File.Exists(other))
            {
                throw new WrongUseException(texts.Format("config.two-files", Shown(file), OtherName));
            }

            if (File.Exists(file) || File.Exists(other))
            {
                return Shown(File.Exists(file) ? file : other);
            }

            // In a worktree .git is a file.
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return null;
            }
        }

        return null;
    }

    /// <exception cref="WrongUseException">The file cannot be read, or holds a mistake; the message names all of them, a line for each.</exception>
    public static FoundConfiguration Read(string path, Texts texts)
    {
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
            var text = File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return new FoundConfiguration(Parse(text, path, folder, texts), new PathRoot(folder, Directory.GetCurrentDirectory()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new WrongUseException(texts.Format("config.unreadable", path, e.Message), e);
        }
    }

    /// <param name="name">As messages name the file.</param>
    /// <param name="folder">Absolute; files are named relative to it.</param>
    /// <inheritdoc cref="Read"/>
    public static ProjectConfiguration Parse(string text, string name, string folder, Texts texts)
    {
        var input = new ConfigurationInput(new StringReader(text), folder, texts);
        var configuration = new ProjectConfiguration();
        try
        {
            input.Parser.Consume<StreamStart>();
            if (input.Parser.TryConsume<DocumentStart>(out _))
            {
                // A file of comments is one empty value.
                if (input.Parser.Accept<Scalar>(out var scalar) && scalar is { Value: "", Style: ScalarStyle.Plain })
                {
                    input.Parser.MoveNext();
                }
                else
                {
                    ConfigurationKeys.All.TryRead(input, out configuration);
                }

                input.Parser.Consume<DocumentEnd>();
            }

            if (input.Parser.Accept<DocumentStart>(out var second))
            {
                input.Error(second.Start, "second-document");
            }
        }
        catch (YamlException e)
        {
            // The commonest mistake, of which the library tells no place.
            if (text.Split('\n').Index().FirstOrDefault(l => l.Item.AsSpan(0, l.Item.Length - l.Item.AsSpan().TrimStart().Length).Contains('\t')) is (var line, { } indented))
            {
                input.Error(new Mark(0, line + 1, indented.IndexOf('\t', StringComparison.Ordinal) + 1), "tab");
            }
            else
            {
                input.Error(e.Start, "yaml", e.InnerException?.Message ?? e.Message);
            }
        }
        catch (InvalidOperationException)
        {
            // The scanner loses its way in some texts with a brace that is not closed.
            input.Error(input.Parser.Current?.Start ?? Mark.Empty, "unclosed");
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            // An escape beyond Unicode, "\U80000000", or a bracket that is not closed, of which the scanner tells no place.
            input.Error(input.Parser.Current?.End ?? Mark.Empty, "yaml", e.Message);
        }

        var errors = input.Errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"{name}:{e.Line}:{e.Column}: {e.Message}")).ToList();
        return errors.Count == 0 ? configuration : throw new WrongUseException(string.Join('\n', errors));
    }

    private static string Shown(string path) => Path.GetRelativePath(".", path).Replace('\\', '/');
}
