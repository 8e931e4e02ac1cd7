using System.Text;
using TransCheck.Reporting;

namespace TransCheck.Cli;

/// <summary>Prints for people: what one call of <see cref="WriteLine(string?)"/> gets is one line, whatever it holds, and commands neither a terminal nor a CI server.</summary>
internal sealed class PrintableWriter(TextWriter output) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (value == '\n')
        {
            WriteLine("");
        }
        else
        {
            _line.Append(value);
        }
    }

    public override void WriteLine() => WriteLine("");

    public override void WriteLine(string? value)
    {
        output.WriteLine(PrintableText.Line(_line.Append(value).ToString()));
        _line.Clear();
    }

    public override void Flush()
    {
        if (_line.Length > 0)
        {
            output.Write(PrintableText.Line(_line.ToString()));
            _line.Clear();
        }

        output.Flush();
    }
}
