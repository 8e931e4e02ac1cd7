using System.Globalization;
using TransCheck.Cli;

// Nothing depends on the culture of the machine; what a person reads is formatted in the language that was asked for.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

using var host = new Host();
return CommandLine.Run(args, host);
