using System.Text;
using TransCheck.Reading;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>Reads the files of a run that are no articles.</summary>
internal static class SettingsFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A text in UTF-8, or what its byte order mark tells.</summary>
    /// <inheritdoc cref="Read"/>
    public static string ReadText(string path, long limit, string error, Texts texts, FolderBounds? bounds = null)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(Read(path, limit, error, texts, bounds)), Utf8);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException e)
        {
            throw new WrongUseException(texts.Format(error, path, texts.Cause(e)), e);
        }
    }

    /// <param name="path">A file.</param>
    /// <param name="limit">One of <see cref="ReadLimits"/>.</param>
    /// <param name="error">Key of the message that names the file and the cause.</param>
    /// <param name="bounds">Where the file must be; null where the user named it.</param>
    /// <exception cref="WrongUseException">The file cannot be read.</exception>
    public static byte[] Read(string path, long limit, string error, Texts texts, FolderBounds? bounds = null)
    {
        try
        {
            return InputFile.Read(path, limit, bounds);
        }
        catch (UnreadableArticleException e)
        {
            throw new WrongUseException(texts.Format(error, path, texts.Failure(e.Cause, e.Arguments)), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException(texts.Format(error, path, texts.Cause(e)), e);
        }
    }
}
