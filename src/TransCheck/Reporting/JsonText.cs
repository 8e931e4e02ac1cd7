using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TransCheck.Articles;

namespace TransCheck.Reporting;

/// <summary>Writes JSON to a text writer piece by piece, so that a report of any size needs little memory.</summary>
internal sealed class JsonText : IDisposable
{
    private static readonly JsonWriterOptions Indented = new()
    {
        // Turkish letters stay readable; what this lets through is dangerous only when pasted into a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    private static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly TextWriter _output;

    private JsonText(TextWriter output, bool indented)
    {
        _output = output;
        Json = new Utf8JsonWriter(_buffer, indented ? Indented : OneLine);
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>Writes one object, and a line end behind it.</summary>
    public static void WriteObject(TextWriter output, Action<JsonText> writeMembers, bool indented = true)
    {
        using var text = new JsonText(output, indented);
        text.Json.WriteStartObject();
        writeMembers(text);
        text.Json.WriteEndObject();
        text.End();
    }

    /// <summary>Writes one array, and a line end behind it.</summary>
    public static void WriteArray(TextWriter output, Action<JsonText> writeItems)
    {
        using var text = new JsonText(output, indented: true);
        text.Json.WriteStartArray();
        writeItems(text);
        text.Json.WriteEndArray();
        text.End();
    }

    /// <summary>Hands over what is written so far.</summary>
    public void Drain()
    {
        Json.Flush();
        _output.Write(PrintableText.InJson(Encoding.UTF8.GetString(_buffer.WrittenSpan)));
        _buffer.ResetWrittenCount();
    }

    public void Dispose() => Json.Dispose();

    public static string Code(Language language) => language switch
    {
        Language.Turkish => "tr",
        Language.English => "en",
        Language.Other => "other",
        Language.Mixed => "mixed",
        _ => "undetermined",
    };

    private void End()
    {
        Drain();
        _output.Write('\n');
    }
}
