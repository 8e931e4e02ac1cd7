using System.Globalization;
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

            if (IsRepository(folder))
            {
                return null;
            }
        }

        return null;
    }

    /// <param name="isNamed">Whether the user named the file; one that was only found may be no link out of its project.</param>
    /// <exception cref="WrongUseException">The file cannot be read, or holds a mistake; the messages name all of them.</exception>
    public static FoundConfiguration Read(string path, bool isNamed, Texts texts)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        var text = SettingsFile.ReadText(path, ReadLimits.Configuration, "config.unreadable", texts, isNamed ? null : Bounds(folder));
        return new FoundConfiguration(Parse(text, path, folder, texts), new PathRoot(folder, Directory.GetCurrentDirectory()));
    }

    /// <param name="name">As messages name the file.</param>
    /// <param name="folder">Absolute; files are named relative to it.</param>
    /// <exception cref="WrongUseException">The text holds a mistake; the messages name all of them.</exception>
    public static ProjectConfiguration Parse(string text, string name, string folder, Texts texts)
    {
        var input = new ConfigurationInput(new StringReader(text), folder, Bounds(folder), texts);
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
        return errors.Count == 0 ? configuration : throw new WrongUseException(errors);
    }

    /// <summary>What a configuration may speak of: the repository that it is in, or else its folder and what is below.</summary>
    private static FolderBounds Bounds(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (IsRepository(above))
            {
                return new FolderBounds([above]);
            }
        }

        return new FolderBounds([folder]);
    }

    /// <summary>In a worktree <c>.git</c> is a file.</summary>
    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static string Shown(string path) => Path.GetRelativePath(".", path).Replace('\\', '/');
}
